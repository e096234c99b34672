package it.siz.consultation.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

import it.siz.consultation.Trace;
import it.siz.operator.CurrentViewer;

/**
 * Whatever is read at an address of one person leaves a line in the register: a page that
 * is written tomorrow, too. The line is taken down before the first byte goes out, so
 * that nothing is shown when the register cannot take it, and nothing has come before its
 * line.
 */
@ControllerAdvice
class ReadingWatch implements WebMvcConfigurer, HandlerInterceptor, ResponseBodyAdvice<Object> {

	private static final String ID = "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})";

	private static final Pattern PERSON = Pattern
		.compile("/(soggetti|api/subjects)/" + ID + "((?:/[a-z-]{1,40})*)(?:/.*)?");

	private static final Pattern PRACTICE = Pattern.compile("https?://[^/]+/pratiche/" + ID + ".*");

	private static final String NOTED = ReadingWatch.class.getName();

	private final Trace trace;

	private final CurrentViewer viewer;

	ReadingWatch(Trace trace, CurrentViewer viewer) {
		this.trace = trace;
		this.viewer = viewer;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/soggetti/{id}/**", "/api/subjects/{id}/**");
	}

	/** Pages, before they are drawn. */
	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView view) {
		String name = (view != null) ? view.getViewName() : null;
		if (name != null && !name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
			note(request, response);
		}
	}

	/** Data and files, before they are written. */
	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter method, MediaType type,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		if (request instanceof ServletServerHttpRequest asked && response instanceof ServletServerHttpResponse answer) {
			note(asked.getServletRequest(), answer.getServletResponse());
		}
		return body;
	}

	@Override
	public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	/** What neither of the two has seen go out. */
	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		if (failure == null) {
			note(request, response);
		}
	}

	private void note(HttpServletRequest request, HttpServletResponse response) {
		boolean shown = HttpMethod.GET.matches(request.getMethod()) && response.getStatus() == HttpServletResponse.SC_OK
				&& request.getAttribute(NOTED) == null;
		Matcher person = PERSON.matcher(request.getRequestURI());
		if (shown && person.matches()) {
			request.setAttribute(NOTED, true);
			this.trace.read(this.viewer.get(), what(person), UUID.fromString(person.group(2)), practice(request));
		}
	}

	/** Word of the page: the last part of its address that is one. */
	private static String what(Matcher person) {
		String page = person.group(3);
		if (page.isEmpty()) {
			return person.group(1).equals("soggetti") ? "card" : "data";
		}
		return page.substring(page.lastIndexOf('/') + 1);
	}

	/**
	 * Our pages send where a link was followed; what a script sends there is only text.
	 */
	private static @Nullable UUID practice(HttpServletRequest request) {
		return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
			.map(PRACTICE::matcher)
			.filter(Matcher::matches)
			.map(from -> UUID.fromString(from.group(1)))
			.orElse(null);
	}

}
