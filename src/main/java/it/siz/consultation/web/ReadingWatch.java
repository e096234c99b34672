package it.siz.consultation.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import it.siz.consultation.Trace;
import it.siz.operator.CurrentViewer;

/**
 * Whatever is read at an address of one person leaves a line in the register: a page that
 * is written tomorrow, too.
 */
@Component
class ReadingWatch implements WebMvcConfigurer, HandlerInterceptor {

	private static final String ID = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";

	private static final Pattern PERSON = Pattern
		.compile("/(soggetti|api/subjects)/" + ID + "((?:/[a-z-]{1,40})*)(?:/.*)?");

	private static final Pattern PRACTICE = Pattern.compile("https?://[^/]+/pratiche/" + ID + ".*");

	private final Trace trace;

	private final CurrentViewer viewer;

	ReadingWatch(Trace trace, CurrentViewer viewer) {
		this.trace = trace;
		this.viewer = viewer;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/soggetti/{id}/**", "/api/subjects/{id}/**");
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		Matcher person = PERSON.matcher(request.getRequestURI());
		boolean shown = failure == null && response.getStatus() == HttpServletResponse.SC_OK;
		if (shown && HttpMethod.GET.matches(request.getMethod()) && person.matches()) {
			this.trace.read(this.viewer.get(), what(person), UUID.fromString(person.group(2)), practice(request));
		}
	}

	/** Word of the page: the last part of its address that is one. */
	private static String what(Matcher person) {
		String page = person.group(3);
		if (page.isEmpty()) {
			return person.group(1).equals("soggetti") ? "card" : "data";
		}
		return page.substring(page.lastIndexOf('/') + 1);
	}

	/**
	 * Our pages send where a link was followed; what a script sends there is only text.
	 */
	private static @Nullable UUID practice(HttpServletRequest request) {
		return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
			.map(PRACTICE::matcher)
			.filter(Matcher::matches)
			.map(from -> UUID.fromString(from.group(1)))
			.orElse(null);
	}

}
