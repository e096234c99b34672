package it.siz.operator.process;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import it.siz.operator.CurrentViewer;

/**
 * Who comes to the engine over the web. Its own REST interface is not there at all unless
 * `siz.engine-rest` asks for it.
 */
@Configuration(proxyBeanMethods = false)
class EngineDoors {

	private static final String REST = "/engine-rest/*";

	/** After the security chains, before the filters of the web applications. */
	private static final int AFTER_SECURITY = 210;

	@Bean
	FilterRegistrationBean<WebappSignIn> webappSignIn(CurrentViewer current) {
		FilterRegistrationBean<WebappSignIn> filter = new FilterRegistrationBean<>(new WebappSignIn(current));
		filter.addUrlPatterns("/camunda/*");
		filter.setOrder(AFTER_SECURITY);
		return filter;
	}

	@Bean
	@ConditionalOnProperty("siz.engine-rest")
	FilterRegistrationBean<EngineRestSignIn> engineRestSignIn(CurrentViewer current,
			ObjectProvider<IdentityService> identities) {
		FilterRegistrationBean<EngineRestSignIn> filter = new FilterRegistrationBean<>(
				new EngineRestSignIn(current, identities));
		filter.addUrlPatterns(REST);
		filter.setOrder(AFTER_SECURITY);
		return filter;
	}

	@Bean
	@ConditionalOnProperty(name = "siz.engine-rest", havingValue = "false", matchIfMissing = true)
	static BeanPostProcessor engineRestShut() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessBeforeInitialization(Object bean, String name) {
				if (bean instanceof ServletRegistrationBean<?> servlet && servlet.getUrlMappings().contains(REST)) {
					servlet.setEnabled(false);
				}
				return bean;
			}
		};
	}

}
