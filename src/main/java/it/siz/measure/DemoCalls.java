package it.siz.measure;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.Operators;
import it.siz.operator.Viewer;

/**
 * The open call of the demonstration, with the money of the Ambito's own call; after the
 * demo operators, once a year.
 */
@Component
@Order(30)
@ConditionalOnProperty("siz.demo")
class DemoCalls implements ApplicationRunner {

	private final Calls calls;

	private final Operators operators;

	private final Clock clock;

	DemoCalls(Calls calls, Operators operators, Clock clock) {
		this.calls = calls;
		this.operators = operators;
		this.clock = clock;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		ZonedDateTime now = ZonedDateTime.now(this.clock);
		if (!this.calls.exists("B2", now.getYear())) {
			prepare(this.operators.viewer("referente.b2"), now);
		}
	}

	private void prepare(Viewer referent, ZonedDateTime now) {
		Instant opens = now.minusDays(7).toInstant();
		Instant closes = now.plusDays(60).toInstant();
		this.calls.create(referent,
				new NewCall("B2", now.getYear(), null, opens, closes, null,
						List.of(line("ANZIANI_INDIRETTA", "68508.54"), line("DISABILI_INDIRETTA", "22836.18"),
								line("MINORI_INDIRETTA", "22836.18"), line("ANZIANI_DIRETTA", "43250.34"),
								line("DISABILI_DIRETTA", "7785.06"), line("MINORI_DIRETTA", "7785.06"))));
	}

	private static NewCall.Line line(String code, String budget) {
		return new NewCall.Line(code, new BigDecimal(budget));
	}

}
