package it.siz.operator;

import java.util.stream.Stream;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may come through which door with a session. Of the engine's own interface behind
 * the Tasklist, operators get what reads and what the Tasklist needs to claim and submit
 * a form: anything else there (variables, completion without the form, attachments) would
 * pass by the rules of the case.
 */
final class Doors {

	private static final String[] CASE_ROLES = roles(Role.ASSISTENTE_SOCIALE, Role.REFERENTE, Role.AMMINISTRATIVO);

	static final String[] MODEL_ROLES = roles(Role.PROGETTISTA, Role.AMMINISTRATORE);

	private static final String ENGINE = "/camunda/api/engine/engine/*";

	private Doors() {
	}

	static void write(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
		doors
			.requestMatchers(paths("/vendor/**", "/accesso", "/password/*", "/primo-accesso", "/csrf", "/lingua",
					"/accessibilita", "/error", "/favicon.ico", "/actuator/health/**"))
			.permitAll()
			.requestMatchers(paths("/camunda/api/admin/setup/**", "/camunda/app/*/*/setup/**",
					"/camunda/api/admin/auth/user/*/login/**", "/engine-rest/**"))
			.denyAll()
			.requestMatchers(Callers.on(HttpMethod.GET, "/camunda/api/admin/auth/user/*"))
			.authenticated()
			.requestMatchers(paths("/camunda/app/cockpit/**", "/camunda/app/admin/**", "/camunda/api/cockpit/**",
					"/camunda/api/admin/**"))
			.hasAnyRole(MODEL_ROLES)
			.requestMatchers(paths("/camunda/app/tasklist/**", "/camunda/api/tasklist/**"))
			.hasAnyRole(CASE_ROLES)
			.requestMatchers(Callers.on(HttpMethod.GET, "/camunda/api/engine/**"))
			.authenticated()
			.requestMatchers(Callers.on(HttpMethod.OPTIONS, "/camunda/api/engine/**"))
			.authenticated()
			.requestMatchers(posts("/task", "/task/count", "/filter/*/list", "/filter/*/count",
					"/filter/*/singleResult", "/task/*/claim", "/task/*/unclaim", "/task/*/submit-form"))
			.authenticated()
			.requestMatchers(paths("/camunda/api/engine/**"))
			.hasAnyRole(MODEL_ROLES)
			.anyRequest()
			.authenticated();
	}

	private static RequestMatcher[] paths(String... patterns) {
		return Stream.of(patterns).map(Callers::path).toArray(RequestMatcher[]::new);
	}

	private static RequestMatcher[] posts(String... ends) {
		return Stream.of(ends).map(end -> Callers.post(ENGINE + end)).toArray(RequestMatcher[]::new);
	}

	private static String[] roles(Role... roles) {
		return Stream.of(roles).map(Role::name).toArray(String[]::new);
	}

}
