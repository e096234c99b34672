package it.siz.subject.web;

import java.net.URI;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

import it.siz.subject.SubjectMoved;

/**
 * An address with the id of a person who was united with another leads to the same
 * address of the record that goes on (308), for pages and for REST; an id that came in a
 * body is refused with the new one (409).
 */
@ControllerAdvice
@Order(0)
class MovedAnswers {

	private final MessageSource messages;

	MovedAnswers(MessageSource messages) {
		this.messages = messages;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> moved(SubjectMoved moved, HttpServletRequest request, Locale locale) {
		String address = request.getRequestURI();
		String now = address.replace(moved.from().toString(), moved.to().toString());
		boolean inAddress = !now.equals(address);
		HttpStatus status = inAddress ? HttpStatus.PERMANENT_REDIRECT : HttpStatus.CONFLICT;
		ProblemDetail body = ProblemDetail.forStatusAndDetail(status,
				this.messages.getMessage("subject.moved", null, locale));
		body.setTitle(
				this.messages.getMessage("problem.title." + status.value(), null, status.getReasonPhrase(), locale));
		body.setProperty("mergedInto", moved.to());
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
		return (inAddress ? answer.location(URI.create(now + query(request))) : answer).body(body);
	}

	private static String query(HttpServletRequest request) {
		return (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
	}

}
