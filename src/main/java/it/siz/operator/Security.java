package it.siz.operator;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The doors of the application: programs that sign each call, and people with a session.
 * Everything that is not named is for those who are signed in.
 */
@Configuration(proxyBeanMethods = false)
class Security {

	/** Ours, and the button of the web applications: one sign-in, one sign-out. */
	private static final RequestMatcher SIGN_OUT = new OrRequestMatcher(Callers.post("/logout"),
			Callers.post("/camunda/api/admin/auth/user/*/logout"));

	/**
	 * BCrypt at the cost OWASP asks for at least: HTTP Basic pays it on each call. A
	 * stronger one later re-encodes at sign-in, the prefix tells them apart.
	 */
	@Bean
	PasswordEncoder passwordEncoder() {
		return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(10)));
	}

	@Bean
	AuthenticationManager signIns(Accounts accounts, PasswordEncoder passwords) {
		return new ProviderManager(new PasswordSignIn(accounts, passwords));
	}

	@Bean
	HttpSessionRequestCache savedRequests() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setMatchingRequestParameterName(null);
		cache.setRequestMatcher(new AndRequestMatcher(Callers.on(HttpMethod.GET, "/**"), new NegatedRequestMatcher(
				new OrRequestMatcher(Callers.NO_PAGE, Callers.path("/favicon.ico"), Callers.path("/error")))));
		return cache;
	}

	/**
	 * Each call is signed and nothing is kept: no cookie counts, so none can be abused.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain programs(HttpSecurity http, AuthenticationManager signIns, Doorman doorman, DoorAnswer answer)
			throws Exception {
		return stateless(http, signIns, doorman).securityMatcher(Callers.PROGRAM)
			.authorizeHttpRequests(
					calls -> calls.requestMatchers(Callers.OTHER_SITE).denyAll().anyRequest().authenticated())
			.addFilterAfter(new UnitFilter(new NullRequestCache(), answer), AnonymousAuthenticationFilter.class)
			.build();
	}

	/**
	 * The engine's own REST interface, when it is switched on: for those who write
	 * models.
	 */
	@Bean
	@Order(2)
	@ConditionalOnProperty("siz.engine-rest")
	SecurityFilterChain engineRest(HttpSecurity http, AuthenticationManager signIns, Doorman doorman) throws Exception {
		return stateless(http, signIns, doorman).securityMatcher(Callers.ENGINE_REST)
			.authorizeHttpRequests(calls -> calls.requestMatchers(Callers.OTHER_SITE)
				.denyAll()
				.anyRequest()
				.hasAnyRole(Doors.MODEL_ROLES))
			.build();
	}

	@Bean
	@Order(10)
	SecurityFilterChain people(HttpSecurity http, AuthenticationManager signIns, Doorman doorman, DoorAnswer answer,
			SignInOutcome outcome, ReturnTicket ticket, HttpSessionRequestCache saved, SessionEnd end)
			throws Exception {
		return http.authenticationManager(signIns)
			.requestCache(cache -> cache.requestCache(saved))
			.formLogin(form -> form.loginPage("/accesso").successHandler(outcome).failureHandler(outcome))
			.logout(out -> out.logoutRequestMatcher(SIGN_OUT)
				.addLogoutHandler((request, response, who) -> wipe(request, response, ticket))
				.logoutSuccessHandler(Security::leave))
			// The web applications have a filter of their own for their paths.
			.csrf(csrf -> csrf.ignoringRequestMatchers(Callers.path("/camunda/**")))
			.exceptionHandling(refused -> refused.authenticationEntryPoint(doorman).accessDeniedHandler(doorman))
			.authorizeHttpRequests(Doors::write)
			.addFilterBefore(new SignInBeforeFiles(doorman), CsrfFilter.class)
			.addFilterBefore(new SessionEndFilter(end), AnonymousAuthenticationFilter.class)
			.addFilterAfter(new UnitFilter(saved, answer), AnonymousAuthenticationFilter.class)
			.headers(PageHeaders::write)
			.build();
	}

	/**
	 * Nothing of the session stays in the browser. Its cache holds no data of ours:
	 * everything but scripts and styles is no-store.
	 */
	private static void wipe(HttpServletRequest request, HttpServletResponse response, ReturnTicket ticket) {
		ticket.tear(request, response);
		response.setHeader("Clear-Site-Data", "\"cookies\", \"storage\"");
	}

	private static void leave(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
			throws IOException {
		if (Callers.NO_PAGE.matches(request)) {
			response.setStatus(HttpServletResponse.SC_NO_CONTENT);
		}
		else {
			response.sendRedirect(request.getContextPath() + "/accesso?uscita");
		}
	}

	private static HttpSecurity stateless(HttpSecurity http, AuthenticationManager signIns, Doorman doorman)
			throws Exception {
		return http.authenticationManager(signIns)
			.httpBasic(basic -> basic.authenticationEntryPoint(doorman))
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(csrf -> csrf.disable())
			.requestCache(cache -> cache.requestCache(new NullRequestCache()))
			.exceptionHandling(refused -> refused.authenticationEntryPoint(doorman).accessDeniedHandler(doorman))
			.headers(PageHeaders::write);
	}

}
