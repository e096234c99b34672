package it.siz.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
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

import it.siz.commission.Agenda;
import it.siz.commission.NewSession;
import it.siz.commission.Sessions;
import it.siz.document.Documents;
import it.siz.document.Upload;
import it.siz.dwelling.DwellingKind;
import it.siz.dwelling.Dwellings;
import it.siz.dwelling.DwellingEntry;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.practice.OpenPractice;
import it.siz.practice.Practices;
import it.siz.subject.SubjectView;
import it.siz.workflow.Processes;
import it.siz.workflow.TaskDesk;

/**
 * Housing referrals of the demonstration: one in examination, two on the agenda of a
 * session of next week; and three dwellings.
 */
@Component
@Order(55)
@ConditionalOnProperty("siz.demo")
class DemoHousing implements ApplicationRunner {

	private final DemoPersons persons;

	private final Operators operators;

	private final Practices practices;

	private final Processes processes;

	private final TaskDesk desk;

	private final Sessions sessions;

	private final Agenda agenda;

	private final Dwellings dwellings;

	private final Documents documents;

	private final Clock clock;

	DemoHousing(DemoPersons persons, Operators operators, Practices practices, Processes processes, TaskDesk desk,
			Sessions sessions, Agenda agenda, Dwellings dwellings, Documents documents, Clock clock) {
		this.documents = documents;
		this.dwellings = dwellings;
		this.persons = persons;
		this.operators = operators;
		this.practices = practices;
		this.processes = processes;
		this.desk = desk;
		this.sessions = sessions;
		this.agenda = agenda;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		Viewer referent = this.operators.viewer("referente.ala");
		if (!this.sessions.list(referent, null, 1).items().isEmpty()) {
			return;
		}
		register(referent);
		List<SubjectView> subjects = this.persons.register(this.operators.viewer("assistente.lodi"));
		List<Referral> referrals = new ObjectMapper()
			.readValue(new ClassPathResource("demo/housing.json").getInputStream(), new TypeReference<>() {
			});
		for (Referral each : referrals) {
			bring(each, subjects.get(each.person()).id(), referent);
		}
		UUID session = this.sessions
			.prepare(referent,
					new NewSession(LocalDate.now(this.clock).plusWeeks(1), "Sala riunioni dell’Ufficio di Piano",
							List.of("Sala Roberto (ALA)", "Bianchi Laura (Comune di Lodi)", "Verdi Paolo (ACSI)")))
			.id();
		this.agenda.put(referent, session,
				this.agenda.waiting(referent).stream().map(waiting -> waiting.practice()).toList());
	}

	private void register(Viewer referent) {
		LocalDate today = LocalDate.now(this.clock);
		List.of(new DwellingEntry("Via Esempio 4", "Lodi", "ALER (esempio)", DwellingKind.SAP, 4, 85, false, 2,
				new BigDecimal("180"), today.minusMonths(2)),
				new DwellingEntry("Via Esempio 18", "Codogno", "Comune di Codogno", DwellingKind.SAT, 3, 62, true, 0,
						new BigDecimal("240"), today.minusDays(10)),
				new DwellingEntry("Via Esempio 31", "Lodi", "Immobiliare Adda (esempio)", DwellingKind.PRIVATO, 2, 48,
						false, 3, new BigDecimal("420"), today.plusMonths(1)))
			.forEach(dwelling -> this.dwellings.register(referent, dwelling));
	}

	private void bring(Referral referral, UUID subject, Viewer referent) {
		Viewer viewer = this.operators.viewer(referral.by());
		UUID practice = this.practices.open(viewer, new OpenPractice("segnalazione-ala", subject, null, null)).id();
		String task = this.processes.openTasks(practice).get(0).id();
		referral.documents().forEach(type -> upload(viewer, practice, type));
		this.desk.complete(viewer, task, referral.answers());
		if ("commissione".equals(referral.stage())) {
			this.desk.complete(referent, this.processes.openTasks(practice).get(0).id(),
					Map.of("esitoIstruttoria", "commissione"));
		}
	}

	private void upload(Viewer viewer, UUID practice, String type) {
		String title = type.substring(0, 1) + type.substring(1).toLowerCase().replace('_', ' ');
		this.documents.upload(viewer, practice,
				new Upload(type, title, LocalDate.now(this.clock).minusDays(5), title + " (esempio).pdf"),
				new ByteArrayInputStream(DemoFile.pdf(title)));
	}

	/**
	 * A referral of the person at this place of the list, with its documents, up to this
	 * stage.
	 */
	record Referral(int person, String by, String stage, List<String> documents, Map<String, Object> answers) {
	}

}
