package it.siz.sharing.web;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import it.siz.operator.CurrentViewer;
import it.siz.sharing.SeenOnOpening;

/** A practice that was shown, as a page or over REST, has been seen by its receiver. */
@Component
class OpeningWatch implements WebMvcConfigurer, HandlerInterceptor {

	private final SeenOnOpening seen;

	private final CurrentViewer viewer;

	OpeningWatch(SeenOnOpening seen, CurrentViewer viewer) {
		this.seen = seen;
		this.viewer = viewer;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/pratiche/{id}", "/api/practices/{id}");
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		boolean shown = failure == null && response.getStatus() == 200 && HttpMethod.GET.matches(request.getMethod());
		if (shown && variables instanceof Map<?, ?> values && values.get("id") != null) {
			this.seen.opened(this.viewer.get(), UUID.fromString(values.get("id").toString()));
		}
	}

}
