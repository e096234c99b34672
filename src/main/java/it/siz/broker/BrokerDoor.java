package it.siz.broker;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

import it.siz.operator.PageHeaders;

/**
 * Anybody may come here, as to any identity provider; no session is looked at, so that
 * none can be abused.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("siz.demo")
class BrokerDoor {

	@Bean
	@Order(4)
	SecurityFilterChain brokerVisitors(HttpSecurity http) throws Exception {
		return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/identita-demo/**"))
			.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(csrf -> csrf.disable())
			.authorizeHttpRequests(all -> all.anyRequest().permitAll())
			.headers(PageHeaders::write)
			.build();
	}

}
