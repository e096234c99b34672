package it.siz.process;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.stereotype.Component;

import it.siz.document.Documents;
import it.siz.document.Upload;
import it.siz.journey.Files;
import it.siz.measure.CallView;
import it.siz.measure.Calls;
import it.siz.measure.NewCall;
import it.siz.measure.RequestView;
import it.siz.operator.OperatorView;
import it.siz.operator.Operators;
import it.siz.operator.Role;
import it.siz.operator.Unit;
import it.siz.operator.Viewer;
import it.siz.practice.Applicant;
import it.siz.practice.OpenPractice;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.ranking.RankingDesk;
import it.siz.ranking.Renunciations;
import it.siz.subject.SubjectForm;
import it.siz.subject.Subjects;
import it.siz.workflow.OpenTask;
import it.siz.workflow.Processes;
import it.siz.workflow.TaskDesk;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the people of Misura B2 do, by the use cases of the application: the words in
 * which process tests are told. Found by the component scan of the shared test context.
 */
@Component
public class CaseWork {

	public static final String LINE = "ANZIANI_INDIRETTA";

	/** One call per measure and year: a range that no other test uses. */
	private static final AtomicInteger YEAR = new AtomicInteger(2028);

	private static final AtomicInteger PERSON = new AtomicInteger();

	private final Calls calls;

	private final Practices practices;

	private final Processes processes;

	private final TaskDesk desk;

	private final Subjects subjects;

	private final Documents documents;

	private final Operators operators;

	private final RankingDesk ranking;

	private final Renunciations renunciations;

	CaseWork(Calls calls, Practices practices, Processes processes, TaskDesk desk, Subjects subjects,
			Documents documents, Operators operators, RankingDesk ranking, Renunciations renunciations) {
		this.calls = calls;
		this.practices = practices;
		this.processes = processes;
		this.desk = desk;
		this.subjects = subjects;
		this.documents = documents;
		this.operators = operators;
		this.ranking = ranking;
		this.renunciations = renunciations;
	}

	public Viewer worker() {
		return viewer("assistente.lodi", Role.ASSISTENTE_SOCIALE, "E648");
	}

	public Viewer referent() {
		return viewer("referente.b2", Role.REFERENTE, "B2");
	}

	public Viewer colleague() {
		return viewer("collega.b2", Role.REFERENTE, "B2");
	}

	public Viewer viewer(String username, Role role, String unitCode) {
		OperatorView operator = this.operators.byUsername(username).orElseThrow();
		Unit unit = this.operators.unit(unitCode);
		return new Viewer(operator.id(), username, operator.name(), Set.of(role), unit, List.of(unit));
	}

	/** A call that opened yesterday and closes in a month. */
	public UUID openCall(String budget) {
		return this.calls.create(referent(), notice(Instant.now().minus(1, ChronoUnit.DAYS), budget)).id();
	}

	/** A call that opens tomorrow. */
	public UUID preparedCall() {
		return this.calls.create(referent(), notice(Instant.now().plus(1, ChronoUnit.DAYS), "12000")).id();
	}

	private static NewCall notice(Instant opens, String budget) {
		return new NewCall("B2", YEAR.getAndIncrement(), null, opens, opens.plus(30, ChronoUnit.DAYS), null,
				List.of(new NewCall.Line(LINE, new BigDecimal(budget))));
	}

	public CallView openEarly(UUID call) {
		return this.calls.openEarly(referent(), call, "Lo chiede l’Assemblea dei sindaci.");
	}

	public CallView call(UUID call) {
		return this.calls.get(call);
	}

	/**
	 * What a call's journal says, oldest first: the event, and the reason when there is
	 * one.
	 */
	public List<String> journal(UUID call) {
		List<String> journal = new ArrayList<>();
		this.calls.journal(call)
			.forEach(event -> journal.add(0, event.kind() + ((event.reason() != null) ? ": " + event.reason() : "")));
		return journal;
	}

	public CallView closeEarly(UUID call) {
		return this.calls.closeEarly(referent(), call, "Tutte le domande sono arrivate.");
	}

	/** The worker opens an application for somebody new to the registry. */
	public Practice open(UUID call) {
		return this.practices.open(worker(),
				new OpenPractice("domanda-b2", person(), new Applicant(Applicant.SELF, null), call));
	}

	/** Somebody new to the registry, born in 1940 in Lodi. */
	public UUID person() {
		return this.subjects
			.register(worker(),
					new SubjectForm(new SubjectForm.Identifier("TEMPORANEO", "PROC" + PERSON.incrementAndGet()),
							"Prova", "Persona", "F", LocalDate.of(1940, 3, 4), "E648",
							new SubjectForm.Residence("098031", "Via Roma", "1", "26900"),
							new SubjectForm.Informativa(LocalDate.of(2026, 1, 15))))
			.id();
	}

	/** Opened, filled in and found right: it may be sent. */
	public Practice validated(UUID call) {
		Practice practice = open(call);
		fillIn(practice);
		complete(referent(), practice.id(), Map.of("esitoValidazione", "ok"));
		return practice;
	}

	/** An application that is sent; the referents verify it now. */
	public Practice sent(UUID call) {
		Practice practice = validated(call);
		send(practice);
		return practice;
	}

	/** An application that waits for the ranking. */
	public Practice verified(UUID call) {
		Practice practice = sent(call);
		complete(referent(), practice.id(), Map.of("esitoVerifica", "ok"));
		return practice;
	}

	public void compose(UUID call) {
		this.ranking.compose(referent(), call);
	}

	public void approve(UUID call) {
		this.ranking.approve(referent(), call);
	}

	public void renounce(RequestView request) {
		this.renunciations.renounce(worker(), request.id(), "Entra in una RSA.");
	}

	public void fillIn(Practice practice) {
		complete(worker(), practice.id(), answers());
	}

	public void send(Practice practice) {
		upload(worker(), practice.id(), "ISEE");
		upload(worker(), practice.id(), "VALUTAZIONE");
		complete(worker(), practice.id(), Map.of("dichiarazione", true));
	}

	public void upload(Viewer viewer, UUID practice, String type) {
		this.documents.upload(viewer, practice, new Upload(type, type, LocalDate.now(), type + ".pdf"),
				new ByteArrayInputStream(Files.PDF));
	}

	/** Completes the one open task of a practice or call with its form. */
	public void complete(Viewer viewer, UUID record, Map<String, ?> answers) {
		this.desk.complete(viewer, task(record).id(), new HashMap<>(answers));
	}

	/** Completes one of several open tasks. */
	public void complete(Viewer viewer, OpenTask task, Map<String, ?> answers) {
		this.desk.complete(viewer, task.id(), new HashMap<>(answers));
	}

	public List<OpenTask> tasks(UUID record) {
		return this.processes.openTasks(record);
	}

	/** Its one open task. */
	public OpenTask task(UUID record) {
		List<OpenTask> open = this.processes.openTasks(record);
		assertThat(open).as("open tasks of " + record).hasSize(1);
		return open.get(0);
	}

	/** As it stands now. */
	public Practice now(Practice practice) {
		return this.practices.get(practice.id());
	}

	/** An old person looked after by the family: 1,200 euro in the line of this test. */
	public static Map<String, Object> answers() {
		Map<String, Object> answers = new HashMap<>(Map.of("tipoAccesso", "nuovo", "richiedenteRuolo", "beneficiario",
				"domicilio", "casa", "invaliditaPercento", 100, "accompagnamento", true, "legge104", "comma3",
				"iseeTipo", "sociosanitario", "iseeValore", 9000.5, "iseeScadenza",
				LocalDate.now().plusDays(30).toString()));
		for (String adl : List.of("Bagno", "Vestirsi", "Toilette", "Spostarsi", "Continenza", "Alimentarsi")) {
			answers.put("adl" + adl, "0");
		}
		List<String> iadl = new ArrayList<>(List.of("Acquisti", "Cibo", "Trasporti", "Farmaci", "Denaro"));
		iadl.forEach(each -> answers.put("iadl" + each, "0a"));
		answers.putAll(Map.of("iadlTelefono", "1a", "iadlCasa", "1b", "iadlBiancheria", "1a"));
		answers.putAll(Map.of("interventi", List.of("CAREGIVER"), "caregiverCognomeNome", "Verdi Paolo",
				"caregiverCodiceFiscale", "VRDPLA75C02E648X", "caregiverConvivente", true, "caregiverOreSettimana",
				40));
		return answers;
	}

}
