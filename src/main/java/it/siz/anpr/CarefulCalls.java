package it.siz.anpr;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import it.siz.anpr.Answer.Kind;
import it.siz.anpr.RequestE002.Criteria;

/**
 * Makes calls without pestering: what may pass by itself is asked twice more, a little
 * later each time; after many failures nobody is asked for a while, so that operators get
 * their answer at once and the other side gets its rest. All calls are reads.
 */
class CarefulCalls {

	private static final Logger LOG = LoggerFactory.getLogger(CarefulCalls.class);

	private static final int ATTEMPTS = 3;

	private static final Duration FIRST_WAIT = Duration.ofMillis(200);

	private final Call call;

	private final CallJournal journal;

	private final Retry retry;

	private final CircuitBreaker breaker;

	CarefulCalls(Call call, CallJournal journal, Duration pause) {
		this.call = call;
		this.journal = journal;
		this.retry = Retry.of("anpr",
				RetryConfig.custom()
					.maxAttempts(ATTEMPTS)
					.intervalFunction(IntervalFunction.ofExponentialRandomBackoff(FIRST_WAIT, 3))
					.retryOnException(ex -> ex instanceof Refused refused && refused.worthRepeating())
					.build());
		this.breaker = CircuitBreaker.of("anpr",
				CircuitBreakerConfig.custom()
					.slidingWindowSize(20)
					.minimumNumberOfCalls(10)
					.failureRateThreshold(60)
					.waitDurationInOpenState(pause)
					.permittedNumberOfCallsInHalfOpenState(2)
					.recordException(ex -> ex instanceof Refused refused && refused.outage())
					.build());
	}

	/**
	 * @throws Refused when there is no good answer
	 */
	JsonNode make(UUID id, UseCase useCase, Criteria criteria, Credentials credentials, Lookup lookup) {
		AtomicInteger attempt = new AtomicInteger();
		return this.retry.executeSupplier(() -> {
			CallRecord record = new CallRecord(id, useCase, attempt.incrementAndGet());
			return once(record, criteria, credentials, lookup);
		});
	}

	private JsonNode once(CallRecord record, Criteria criteria, Credentials credentials, Lookup lookup) {
		try {
			JsonNode body = this.breaker
				.executeSupplier(() -> this.call.make(record.useCase, criteria, credentials, lookup, record));
			this.journal.made(record, "OK");
			return body;
		}
		catch (CallNotPermittedException ex) {
			throw new Refused(Kind.PAUSED, "The circuit breaker is open");
		}
		catch (Refused refused) {
			LOG.info("ANPR {} call {} attempt {}: {} ({}) transaction {}", record.useCase, record.operation,
					record.attempt, refused.kind(), refused.getMessage(), refused.assistance());
			this.journal.made(record, refused.kind().name());
			throw refused;
		}
	}

}
