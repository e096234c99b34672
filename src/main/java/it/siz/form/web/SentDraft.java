package it.siz.form.web;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import it.siz.form.TextDrafts;
import it.siz.operator.CurrentViewer;

/**
 * Ends the draft of a form that was sent and taken: a page of ours answers that with a
 * redirect, or says so by "outcome" in its model; everything else (faults, a preview, a
 * breakdown) is a page that carries the draft on.
 */
@Component
class SentDraft implements HandlerInterceptor, WebMvcConfigurer {

	/** Field that the script adds to a form: id and version of its draft. */
	static final String FIELD = "_bozza";

	/** Attribute of a page that tells what came of the form. */
	private static final String TAKEN = "outcome";

	private static final Pattern VALUE = Pattern.compile("([0-9a-f-]{36})\\.(\\d{1,18})");

	private final TextDrafts drafts;

	private final CurrentViewer current;

	SentDraft(TextDrafts drafts, CurrentViewer current) {
		this.drafts = drafts;
		this.current = current;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		String draft = draft(request);
		if (draft != null && page != null && !taken(page)) {
			page.addObject("bozza", draft);
		}
		else if (draft != null && page != null) {
			Matcher sent = VALUE.matcher(draft);
			if (sent.matches() && this.current.present()) {
				this.drafts.sent(this.current.get().operator(), UUID.fromString(sent.group(1)),
						Long.parseLong(sent.group(2)));
			}
		}
	}

	private static @Nullable String draft(HttpServletRequest request) {
		return HttpMethod.POST.matches(request.getMethod()) ? request.getParameter(FIELD) : null;
	}

	private static boolean taken(ModelAndView page) {
		return page.getModel().containsKey(TAKEN)
				|| (page.getViewName() != null && page.getViewName().startsWith("redirect:"));
	}

}
