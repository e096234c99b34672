package it.siz.reporter.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import it.siz.reporter.CurrentReporter;
import it.siz.reporter.Reporter;

/** Controllers take the reporter as an argument; nobody reads it from a parameter. */
@Component
class ReporterArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

	private final CurrentReporter current;

	ReporterArgument(CurrentReporter current) {
		this.current = current;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Reporter.class;
	}

	@Override
	public Reporter resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		return this.current.get();
	}

}
