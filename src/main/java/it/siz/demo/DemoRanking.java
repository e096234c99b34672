package it.siz.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import it.siz.measure.Calls;
import it.siz.measure.NewCall;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.ranking.RankingDesk;
import it.siz.subject.SubjectView;

/**
 * The call of the year before, with its ranking composed and approved: funded, not funded
 * and rejected applications and a tie, so that everything that follows a ranking can be
 * seen at once. Before the applications of this year, which come first in the lists.
 */
@Component
@Order(35)
@ConditionalOnProperty("siz.demo")
class DemoRanking implements ApplicationRunner {

	private final DemoPersons persons;

	private final DemoApplications applications;

	private final Operators operators;

	private final Calls calls;

	private final DemoCalls thisYear;

	private final RankingDesk desk;

	private final Clock clock;

	DemoRanking(DemoPersons persons, DemoApplications applications, Operators operators, Calls calls,
			DemoCalls thisYear, RankingDesk desk, Clock clock) {
		this.thisYear = thisYear;
		this.persons = persons;
		this.applications = applications;
		this.operators = operators;
		this.calls = calls;
		this.desk = desk;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		int year = ZonedDateTime.now(this.clock).getYear() - 1;
		for (DemoMeasure measure : DemoMeasure.all()) {
			if (measure.lastYear() != null && !this.calls.exists(this.thisYear.code(measure), year)) {
				rank(measure, measure.lastYear());
			}
		}
	}

	private void rank(DemoMeasure measure, DemoMeasure.Year before) throws IOException {
		ZonedDateTime now = ZonedDateTime.now(this.clock);
		Viewer referent = this.operators.viewer(measure.referent());
		Viewer worker = this.operators.viewer(before.worker());
		UUID call = this.calls.create(referent, call(this.thisYear.code(measure), before, now)).id();
		List<SubjectView> subjects = this.persons.register(worker);
		for (DemoMeasure.Application application : before.read()) {
			Map<String, Object> answers = new HashMap<>(Objects.requireNonNull(application.answers()));
			answers.put("iseeScadenza", now.getYear() + "-12-31");
			this.applications.bring(measure, worker, subjects.get(application.person()).id(), call,
					new DemoMeasure.Application(application.person(), null, answers));
		}
		this.calls.closeEarly(referent, call, "Dati di esempio: l’avviso dell’anno scorso è finito.");
		this.desk.compose(referent, call);
		this.desk.approve(referent, call);
	}

	private static NewCall call(String code, DemoMeasure.Year before, ZonedDateTime now) {
		return new NewCall(code, now.getYear() - 1, null, now.minusYears(1).toInstant(), now.plusDays(1).toInstant(),
				null, before.lines());
	}

}
