package it.siz.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;

import it.siz.measure.Calls;
import it.siz.measure.NewCall;
import it.siz.operator.Operators;
import it.siz.workflow.Kinds;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open calls of the demonstration; after the demo operators, once a year. */
@Component
@Order(30)
@ConditionalOnProperty("siz.demo")
class DemoCalls implements ApplicationRunner {

	private final Calls calls;

	private final Kinds kinds;

	private final Operators operators;

	private final Clock clock;

	DemoCalls(Calls calls, Kinds kinds, Operators operators, Clock clock) {
		this.calls = calls;
		this.kinds = kinds;
		this.operators = operators;
		this.clock = clock;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) throws IOException {
		for (DemoMeasure measure : DemoMeasure.all()) {
			prepare(measure, ZonedDateTime.now(this.clock));
		}
	}

	private void prepare(DemoMeasure measure, ZonedDateTime now) {
		String code = code(measure);
		if (!this.calls.exists(code, now.getYear())) {
			this.calls.create(this.operators.viewer(measure.referent()), new NewCall(code, now.getYear(), null,
					now.minusDays(7).toInstant(), now.plusDays(60).toInstant(), null, measure.thisYear().lines()));
		}
	}

	/** The call of the demonstration that takes applications now. */
	Optional<UUID> open(DemoMeasure measure) {
		return this.calls.openFor(code(measure)).stream().findFirst().map(call -> call.id());
	}

	String code(DemoMeasure measure) {
		return this.kinds.get(measure.kind()).property("measure");
	}

}
