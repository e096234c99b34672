package it.siz.guide.web;

import java.util.Locale;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Italian unless the reader chose English: what a browser asks for does not count, the
 * practice is in Italian.
 */
@Configuration(proxyBeanMethods = false)
class Locales {

	@Bean
	LocaleResolver localeResolver() {
		CookieLocaleResolver resolver = new CookieLocaleResolver(Language.COOKIE) {
			@Override
			protected Locale parseLocaleValue(String value) {
				return value.startsWith("en") ? Locale.ENGLISH : Locale.ITALIAN;
			}
		};
		resolver.setDefaultLocale(Locale.ITALIAN);
		resolver.setCookieMaxAge(Language.KEPT);
		resolver.setCookieSameSite("Lax");
		resolver.setCookieHttpOnly(true);
		return resolver;
	}

}
