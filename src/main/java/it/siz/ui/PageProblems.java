package it.siz.ui;

import java.util.Locale;

import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

import it.siz.kernel.Problem;

/** Refusals of pages: a page of their own that says what happened and what to do. */
@ControllerAdvice(annotations = Controller.class)
@Order(2)
class PageProblems {

	private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

	private final MessageSource messages;

	PageProblems(MessageSource messages) {
		this.messages = messages;
	}

	@ExceptionHandler
	ModelAndView refused(Problem problem, Locale locale, HttpServletRequest request, HttpServletResponse response) {
		String words = problem.faults().isEmpty() ? words(problem.code(), problem.args().toArray(), locale)
				: words(problem.faults().get(0).code(), problem.faults().get(0).args().toArray(), locale);
		return page(problem.status(), words, request, response);
	}

	@ExceptionHandler({ OptimisticLockingFailureException.class, OptimisticLockException.class })
	ModelAndView raced(Exception ex, Locale locale, HttpServletRequest request, HttpServletResponse response) {
		return page(409, words("problem.changed", new Object[0], locale), request, response);
	}

	@ExceptionHandler
	ModelAndView any(Exception ex, Locale locale, HttpServletRequest request, HttpServletResponse response) {
		int status = 500;
		if (ex instanceof MethodArgumentTypeMismatchException) {
			status = 404;
		}
		else if (ex instanceof ErrorResponse known) {
			status = known.getStatusCode().value();
		}
		else {
			LOG.error("Unexpected", ex);
		}
		return page(status, words("problem.status." + status, new Object[0], locale), request, response);
	}

	private String words(String code, Object[] args, Locale locale) {
		return String.valueOf(this.messages.getMessage(code, args,
				this.messages.getMessage("problem.status.500", null, locale), locale));
	}

	/** On the site of those who report from outside, which leads nowhere else. */
	static boolean outside(String path) {
		return path.equals("/esterno") || path.startsWith("/esterno/") || path.startsWith("/identita-demo/");
	}

	private static ModelAndView page(int status, String words, HttpServletRequest request,
			HttpServletResponse response) {
		response.setStatus(status);
		ModelAndView page = new ModelAndView("problema");
		page.addObject("outside", outside(request.getRequestURI()));
		page.addObject("status", status);
		page.addObject("words", words);
		return page;
	}

}
