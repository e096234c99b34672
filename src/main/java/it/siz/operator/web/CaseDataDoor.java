package it.siz.operator.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import it.siz.kernel.Problem;
import it.siz.operator.CaseData;
import it.siz.operator.CurrentViewer;
import it.siz.operator.Role;
import it.siz.operator.Viewer;

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
		CaseData shown = (handler instanceof HandlerMethod method) ? shown(method) : null;
		if (shown != null && !mayEnter(shown)) {
			throw Problem.forbidden("operator.noCaseData");
		}
		return true;
	}

	private boolean mayEnter(CaseData shown) {
		Viewer viewer = this.current.get();
		return viewer.worksOnCases() || shown.administrators() && viewer.has(Role.AMMINISTRATORE);
	}

	private static @Nullable CaseData shown(HandlerMethod method) {
		CaseData own = method.getMethodAnnotation(CaseData.class);
		return (own != null) ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), CaseData.class);
	}

}
