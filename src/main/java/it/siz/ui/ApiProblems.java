package it.siz.ui;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.OptimisticLockException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;

/**
 * Refusals of REST calls as problem+json (RFC 9457): what is wrong and what to do, never
 * a stack trace.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(1)
class ApiProblems {

	private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

	private final MessageSource messages;

	ApiProblems(MessageSource messages) {
		this.messages = messages;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(Problem problem, Locale locale) {
		ProblemDetail body = body(problem.status(), problem.code(), problem.args().toArray(), locale);
		if (!problem.faults().isEmpty()) {
			body.setProperty("errors", problem.faults().stream().map(fault -> error(fault, locale)).toList());
		}
		return answer(body);
	}

	@ExceptionHandler({ OptimisticLockingFailureException.class, OptimisticLockException.class })
	ResponseEntity<ProblemDetail> raced(Exception ex, Locale locale) {
		return answer(body(409, "problem.changed", new Object[0], locale));
	}

	@ExceptionHandler({ HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class })
	ResponseEntity<ProblemDetail> unreadable(Exception ex, Locale locale) {
		boolean id = ex instanceof MethodArgumentTypeMismatchException mismatch
				&& mismatch.getRequiredType() == UUID.class && "id".equals(mismatch.getName());
		return answer(id ? body(404, "problem.absent", new Object[0], locale)
				: body(400, "problem.unreadable", new Object[0], locale));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> any(Exception ex, Locale locale) {
		if (ex instanceof ErrorResponse known) {
			HttpStatusCode status = known.getStatusCode();
			return answer(body(status.value(), "problem.status." + status.value(), new Object[0], locale));
		}
		LOG.error("Unexpected", ex);
		return answer(body(500, "problem.status.500", new Object[0], locale));
	}

	private ProblemDetail body(int status, String code, Object[] args, Locale locale) {
		String detail = this.messages.getMessage(code, args,
				this.messages.getMessage("problem.status.400", null, locale), locale);
		ProblemDetail body = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), String.valueOf(detail));
		body.setType(URI.create("about:blank"));
		HttpStatus known = HttpStatus.resolve(status);
		body.setTitle(this.messages.getMessage("problem.title." + status, null,
				(known != null) ? known.getReasonPhrase() : "", locale));
		body.setProperty("code", code);
		return body;
	}

	private FieldError error(Fault fault, Locale locale) {
		return new FieldError(fault.field(), fault.code(),
				this.messages.getMessage(fault.code(), fault.args().toArray(), fault.code(), locale));
	}

	private static ResponseEntity<ProblemDetail> answer(ProblemDetail body) {
		return ResponseEntity.status(body.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(body);
	}

	record FieldError(String field, String code, @Nullable String message) {
	}

}
