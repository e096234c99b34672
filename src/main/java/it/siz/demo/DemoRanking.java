package it.siz.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
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

	private final RankingDesk desk;

	private final Clock clock;

	DemoRanking(DemoPersons persons, DemoApplications applications, Operators operators, Calls calls, RankingDesk desk,
			Clock clock) {
		this.persons = persons;
		this.applications = applications;
		this.operators = operators;
		this.calls = calls;
		this.desk = desk;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		ZonedDateTime now = ZonedDateTime.now(this.clock);
		if (this.calls.exists("B2", now.getYear() - 1)) {
			return;
		}
		Viewer referent = this.operators.viewer("referente.b2");
		Viewer worker = this.operators.viewer("assistente.codogno");
		UUID call = this.calls.create(referent, call(now)).id();
		List<SubjectView> subjects = this.persons.register(worker);
		for (Application application : applications()) {
			Map<String, Object> answers = new HashMap<>(application.answers());
			answers.put("iseeScadenza", now.getYear() + "-12-31");
			this.applications.bring(worker, subjects.get(application.person()).id(), call, "graduatoria", answers);
		}
		this.calls.closeEarly(referent, call, "Dati di esempio: l’avviso dell’anno scorso è finito.");
		this.desk.compose(referent, call);
		this.desk.approve(referent, call);
	}

	/** Money for two of three elderly people, and for one of the others. */
	private static NewCall call(ZonedDateTime now) {
		return new NewCall("B2", now.getYear() - 1, null, now.minusYears(1).toInstant(), now.plusDays(1).toInstant(),
				null, List.of(line("ANZIANI_INDIRETTA", "2600.00"), line("DISABILI_INDIRETTA", "5000.00"),
						line("ANZIANI_DIRETTA", "4500.00")));
	}

	private static NewCall.Line line(String code, String budget) {
		return new NewCall.Line(code, new BigDecimal(budget));
	}

	private static List<Application> applications() throws IOException {
		return new ObjectMapper().readValue(new ClassPathResource("demo/last-year.json").getInputStream(),
				new TypeReference<>() {
				});
	}

	/** A complete application of the person at this place of the list. */
	record Application(int person, Map<String, Object> answers) {
	}

}
