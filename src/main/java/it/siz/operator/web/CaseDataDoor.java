package it.siz.operator.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import it.siz.kernel.Problem;
import it.siz.operator.CaseData;
import it.siz.operator.CurrentViewer;

/** Keeps {@link CaseData} shut before anything is read. */
@Component
class CaseDataDoor implements WebMvcConfigurer, HandlerInterceptor {

	private final CurrentViewer current;

	CaseDataDoor(CurrentViewer current) {
		this.current = current;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	/**
	 * @throws Problem 403 for who has no role that works on cases
	 */
	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && shown(method) && !this.current.get().worksOnCases()) {
			throw Problem.forbidden("operator.noCaseData");
		}
		return true;
	}

	private static boolean shown(HandlerMethod method) {
		return method.hasMethodAnnotation(CaseData.class)
				|| AnnotatedElementUtils.hasAnnotation(method.getBeanType(), CaseData.class);
	}

}
