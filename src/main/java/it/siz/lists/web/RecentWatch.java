package it.siz.lists.web;

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

import it.siz.lists.RecentlyOpened;
import it.siz.operator.CurrentViewer;

/**
 * A practice whose page was shown is among those opened last; a script's reading is not.
 */
@Component
class RecentWatch implements WebMvcConfigurer, HandlerInterceptor {

	private final RecentlyOpened recent;

	private final CurrentViewer viewer;

	RecentWatch(RecentlyOpened recent, CurrentViewer viewer) {
		this.recent = recent;
		this.viewer = viewer;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/pratiche/{id}");
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		boolean shown = failure == null && response.getStatus() == 200 && HttpMethod.GET.matches(request.getMethod());
		if (shown && variables instanceof Map<?, ?> values && values.get("id") != null) {
			this.recent.opened(this.viewer.get(), UUID.fromString(values.get("id").toString()));
		}
	}

}
