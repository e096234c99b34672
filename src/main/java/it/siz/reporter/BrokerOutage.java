package it.siz.reporter;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before the way to a broker and after the way back: a broker that does not answer leads
 * to the page that says what to do, and an answer that names another issuer than the one
 * that was asked (RFC 9207) goes no further.
 */
class BrokerOutage extends OncePerRequestFilter {

	private static final String THERE = ReporterDoor.SIGN_IN + "/";

	private static final String BACK = "/esterno/ritorno/";

	private final Brokers brokers;

	BrokerOutage(Brokers brokers) {
		this.brokers = brokers;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		String id = path.startsWith(THERE) ? path.substring(THERE.length())
				: path.startsWith(BACK) ? path.substring(BACK.length()) : null;
		if (id == null) {
			chain.doFilter(request, response);
			return;
		}
		ClientRegistration broker = this.brokers.findByRegistrationId(id);
		if (broker == null) {
			response.sendRedirect(request.getContextPath() + ReporterOutcome.PAGE + "fuoriServizio");
		}
		else if (mixedUp(request.getParameter("iss"), broker)) {
			response.sendRedirect(request.getContextPath() + ReporterOutcome.PAGE + "nonValida");
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static boolean mixedUp(@Nullable String issuer, ClientRegistration broker) {
		return issuer != null && !issuer.equals(broker.getProviderDetails().getIssuerUri());
	}

}
