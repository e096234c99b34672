package it.siz.idempotency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import it.siz.kernel.KnownBody;
import it.siz.operator.CurrentViewer;
import it.siz.operator.DoorAnswer;

/**
 * A POST with an Idempotency-Key is done in one transaction with the note of its answer:
 * either both stay or neither. A refusal is not kept, so what was mended may be sent
 * again. It stands behind the doors: whoever comes this far is signed in.
 */
@Component
class OnceFilter extends OncePerRequestFilter {

	static final String HEADER = "Idempotency-Key";

	/** Tells a program that nothing was done again. */
	static final String REPLAYED = "Idempotent-Replayed";

	/** What only reads, and the link that is shown once and kept nowhere. */
	private static final List<String> LEFT_OUT = List.of("/search", "/identifier", "/invitation");

	private static final int LARGEST = 1_000_000;

	private final CurrentViewer current;

	private final Answers answers;

	private final OneTransaction transaction;

	private final DoorAnswer door;

	OnceFilter(CurrentViewer current, Answers answers, OneTransaction transaction, DoorAnswer door) {
		this.current = current;
		this.answers = answers;
		this.transaction = transaction;
		this.door = door;
	}

	/** A file is streamed and never held to be compared: its SHA-256 tells it apart. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		String type = Optional.ofNullable(request.getContentType()).orElse("");
		return request.getHeader(HEADER) == null || !"POST".equals(request.getMethod())
				|| !path.startsWith(request.getContextPath() + "/api/") || type.startsWith("multipart/")
				|| leavesOut(path);
	}

	static boolean leavesOut(String path) {
		return LEFT_OUT.stream().anyMatch(path::endsWith);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String key = request.getHeader(HEADER);
		byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
		if (body.length > LARGEST) {
			this.door.write(request, response, 413, "idempotency.large");
			return;
		}
		if (!key.matches("[\\x21-\\x7e]{1,200}")) {
			this.door.write(request, response, 400, "idempotency.key");
			return;
		}
		Call call = Call.of(this.current.get(), request, key, body);
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		try {
			this.transaction.run(() -> once(call, new KnownBody(request, body), answer, chain));
		}
		catch (OptimisticLockingFailureException | TransactionException ex) {
			answer.reset();
			this.door.write(request, answer, 409, "problem.changed");
		}
		answer.copyBodyToResponse();
	}

	/**
	 * @return whether what was done stays
	 */
	private boolean once(Call call, HttpServletRequest request, ContentCachingResponseWrapper answer, FilterChain chain)
			throws ServletException, IOException {
		if (!this.answers.take(call)) {
			answer.setHeader(HttpHeaders.RETRY_AFTER, "1");
			this.door.write(request, answer, 409, "idempotency.underWay");
			return false;
		}
		Optional<Answers.Given> before = this.answers.given(call);
		if (before.isPresent()) {
			again(before.get(), call, request, answer);
			return false;
		}
		chain.doFilter(request, answer);
		boolean done = answer.getStatus() < 300;
		if (done) {
			this.answers.keep(call, new Answers.Given(call.body(), answer.getStatus(),
					answer.getHeader(HttpHeaders.LOCATION), answer.getHeader(HttpHeaders.ETAG), text(answer)));
		}
		return done;
	}

	private void again(Answers.Given before, Call call, HttpServletRequest request, HttpServletResponse answer)
			throws IOException {
		if (!before.bodySha256().equals(call.body())) {
			this.door.write(request, answer, 422, "idempotency.other");
			return;
		}
		answer.setStatus(before.status());
		answer.setHeader(REPLAYED, "true");
		if (before.location() != null) {
			answer.setHeader(HttpHeaders.LOCATION, before.location());
		}
		if (before.etag() != null) {
			answer.setHeader(HttpHeaders.ETAG, before.etag());
		}
		if (before.body() != null && !before.body().isEmpty()) {
			answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
			answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
			answer.getOutputStream().write(before.body().getBytes(StandardCharsets.UTF_8));
		}
	}

	private static String text(ContentCachingResponseWrapper answer) {
		return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
