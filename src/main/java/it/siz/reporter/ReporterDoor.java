package it.siz.reporter;

import java.time.Clock;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.client.RestClient;

import it.siz.operator.PageHeaders;
import it.siz.operator.SignInBeforeFiles;

/**
 * The door of external reporters. Who came in here is kept under a name of its own in the
 * session: the doors of operators do not know it, nor this one them (ADR 0027).
 */
@Configuration(proxyBeanMethods = false)
class ReporterDoor {

	static final String SIGN_IN = "/esterno/accesso";

	/** Who is in, within the session. */
	static final String CONTEXT = "SIZ_EXTERNAL_REPORTER";

	private static final RequestMatcher SITE = new OrRequestMatcher(path("/esterno"), path("/esterno/**"));

	@Bean
	@Order(5)
	SecurityFilterChain externalReporters(HttpSecurity http, ReportingSettings settings, Brokers brokers,
			Reporters reporters, ReporterOutcome outcome, ReporterEntry entry, LogoutTokens tokens,
			EndedSessions sessions, Clock clock, @Value("${siz.session.longest:10h}") Duration longest)
			throws Exception {
		return http.securityMatcher(SITE)
			.securityContext(context -> context.securityContextRepository(ownContext()))
			.requestCache(cache -> cache.requestCache(new NullRequestCache()))
			.oauth2Login(login -> login.loginPage(SIGN_IN)
				.clientRegistrationRepository(brokers)
				.authorizedClientRepository(new NoTokensKept())
				.authorizationEndpoint(asked -> asked.baseUri(SIGN_IN)
					.authorizationRequestResolver(new Questions(brokers, SIGN_IN, settings.levels().get(0))))
				.tokenEndpoint(token -> token.accessTokenResponseClient(tokenClient(settings)))
				.redirectionEndpoint(back -> back.baseUri("/esterno/ritorno/*"))
				.userInfoEndpoint(info -> info.oidcUserService(reporters))
				.successHandler(outcome)
				.failureHandler(outcome))
			.logout(out -> out.logoutUrl("/esterno/esci").logoutSuccessUrl(SIGN_IN + "?uscita"))
			.exceptionHandling(refused -> refused.authenticationEntryPoint(entry).accessDeniedHandler(entry))
			.authorizeHttpRequests(doors -> doors.requestMatchers(path(SIGN_IN))
				.permitAll()
				.anyRequest()
				.hasAuthority(SignedInReporter.AUTHORITY))
			.addFilterBefore(new SignInBeforeFiles(entry), CsrfFilter.class)
			.addFilterBefore(new BackChannelLogout(brokers, tokens, sessions), CsrfFilter.class)
			.addFilterBefore(new BrokerOutage(brokers), OAuth2AuthorizationRequestRedirectFilter.class)
			.addFilterBefore(new ReporterEnd(sessions, clock, longest), AuthorizationFilter.class)
			.headers(PageHeaders::write)
			.build();
	}

	private static HttpSessionSecurityContextRepository ownContext() {
		HttpSessionSecurityContextRepository repository = new HttpSessionSecurityContextRepository();
		repository.setSpringSecurityContextKey(CONTEXT);
		return repository;
	}

	private static RestClientAuthorizationCodeTokenResponseClient tokenClient(ReportingSettings settings) {
		RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
		client.setRestClient(RestClient.builder().requestFactory(Brokers.requests(settings)).messageConverters(all -> {
			all.clear();
			all.add(new FormHttpMessageConverter());
			all.add(new OAuth2AccessTokenResponseHttpMessageConverter());
		}).defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
		return client;
	}

	static RequestMatcher path(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(pattern);
	}

	/** Whether a script of our pages asks: it understands a status only. */
	static boolean script(HttpServletRequest request) {
		return "script".equals(request.getHeader("X-Richiesta")) || request.getHeader("HX-Request") != null;
	}

}
