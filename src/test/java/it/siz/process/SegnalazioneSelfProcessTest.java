package it.siz.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import it.siz.SizTest;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.notification.Notification;
import it.siz.notification.Notifications;
import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.practice.Applicant;
import it.siz.practice.Identification;
import it.siz.practice.Links;
import it.siz.practice.OpenPractice;
import it.siz.practice.OutsideReports;
import it.siz.practice.OverviewLine;
import it.siz.practice.Overviews;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.workflow.Step.Turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Every path of segnalazione-self.bpmn on the real engine. */
@SizTest
class SegnalazioneSelfProcessTest {

	@Autowired
	CaseWork work;

	@Autowired
	EngineRoom room;

	@Autowired
	Practices practices;

	@Autowired
	OutsideReports outside;

	@Autowired
	Identification identification;

	@Autowired
	Links links;

	@Autowired
	Overviews overviews;

	@Autowired
	Notifications notifications;

	@Test
	void takingChargeOpensACaseOfTheUnitThatIsLinkedAndTheSenderIsTold() {
		Practice report = sent(SelfAnswers.report());
		this.room.process(report).isWaitingAtExactly("valuta").hasNotPassed("allegaScheda", "valutaEmergenza");
		assertThat(this.work.now(report).handledBy()).isEqualTo("SELF");
		this.work.complete(self(), report.id(), SelfAnswers.charge("assistente.self"));
		this.room.process(report).isEnded().hasPassedInOrder("valuta", "prendiInCarico", "presaInCarico");
		assertThat(this.work.now(report).state()).isEqualTo("presaInCarico");
		Practice charge = caseOf(report);
		assertThat(charge.unitCode()).isEqualTo("SELF");
		assertThat(charge.ownerId()).isEqualTo(worker().operator());
		assertThat(charge.handledBy()).as("nobody of Lodi").isNull();
		assertThat(this.links.of(worker(), charge.id())).extracting(link -> link.other().id())
			.containsExactly(report.id());
		assertThat(told(worker(), charge)).containsExactly("notification.takenCharge");
		assertThat(told(this.work.worker(), report)).containsExactly("notification.over");
		assertThat(this.overviews.of(this.work.worker(), subject(report), null).items())
			.as("Lodi sees that SELF has a case, and not the case (FAQ Accesso 6)")
			.filteredOn(line -> line.kind().equals("presa-in-carico"))
			.extracting(OverviewLine::canOpen)
			.containsExactly(false);
	}

	@Test
	void aCaseThatTheUnitHasAlreadyIsLinkedAndNoSecondOneIsOpened() {
		UUID person = this.work.person();
		Practice first = sent(person, SelfAnswers.report());
		this.work.complete(self(), first.id(), SelfAnswers.charge("assistente.self"));
		Practice second = sent(person, SelfAnswers.report());
		this.work.complete(self(), second.id(), SelfAnswers.charge("assistente.self"));
		assertThat(this.links.of(worker(), caseOf(first).id())).extracting(link -> link.other().id())
			.containsExactlyInAnyOrder(first.id(), second.id());
	}

	@Test
	void theUnitAsksAndTheSenderAnswersBeforeItDecides() {
		Practice report = sent(SelfAnswers.report());
		this.work.complete(self(), report.id(), SelfAnswers.ask("Da quando manca?"));
		this.room.process(report).isWaitingAtExactly("integra").hasNotPassed("attendeEnte");
		assertThat(this.work.now(report).turn()).isEqualTo(Turn.OWNER);
		assertThat(told(this.work.worker(), report)).containsExactly("notification.yourTurn");
		this.work.complete(this.work.worker(), report.id(), Map.of("risposta", "Dal 3 ottobre."));
		this.room.process(report).isWaitingAtExactly("valuta").hasPassed("integra", "ripresa");
	}

	@Test
	void theUnitFilesAReportForAReason() {
		Practice report = sent(SelfAnswers.report());
		Problem bare = catchThrowableOfType(Problem.class, () -> this.work.complete(self(), report.id(),
				Map.of("esitoValutazione", "archiviata", "notaPerSegnalante", "Non ci compete.")));
		assertThat(bare.faults()).extracting(Fault::field).containsExactly("motivoArchiviazione");
		this.work.complete(self(), report.id(), Map.of("esitoValutazione", "archiviata", "motivoArchiviazione",
				"nonCompete", "notaPerSegnalante", "Non ci compete."));
		this.room.process(report).isEnded().hasPassed("archiviata").hasNotPassed("prendiInCarico");
	}

	@Test
	void theUnitDirectsAReportElsewhereForAReason() {
		Practice report = sent(SelfAnswers.report());
		Map<String, Object> directed = Map.of("esitoValutazione", "indirizzata", "servizioIndicato",
				"Consultorio di Lodi", "notaPerSegnalante", "Vi aspettano loro.");
		Problem bare = catchThrowableOfType(Problem.class, () -> this.work.complete(self(), report.id(), directed));
		assertThat(bare.faults()).extracting(Fault::field).containsExactly("motivoIndirizzata");
		this.work.complete(self(), report.id(), SelfAnswers.with(directed, "motivoIndirizzata", "È maggiorenne."));
		this.room.process(report).isEnded().hasPassed("indirizzata").hasNotPassed("prendiInCarico");
		assertThat(this.work.now(report).state()).isEqualTo("indirizzata");
	}

	@Test
	void anEmergencyIsDueOnTheNextWorkingDay() {
		Practice calm = sent(SelfAnswers.report());
		Practice urgent = sent(SelfAnswers.with(SelfAnswers.with(SelfAnswers.report(), "urgenza", "emergenza"),
				"motivoEmergenza", "Dorme in strada."));
		this.room.process(urgent).isWaitingAtExactly("valutaEmergenza").hasNotPassed("valuta");
		assertThat(day(this.work.task(urgent.id()).due())).isBefore(day(this.work.task(calm.id()).due()));
		assertThat(day(this.work.task(urgent.id()).due())).isBefore(LocalDate.now().plusDays(6));
		this.work.complete(self(), urgent.id(), SelfAnswers.charge("assistente.self"));
		this.room.process(urgent).isEnded().hasPassed("valutaEmergenza", "presaInCarico");
	}

	@Test
	void aPaperReportNeedsItsScan() {
		Practice report = sent(SelfAnswers.with(SelfAnswers.report(), "provenienza", "cartacea"));
		this.room.process(report).isWaitingAtExactly("allegaScheda");
		Map<String, Object> day = Map.of("dataScheda", "2026-03-02");
		Problem missing = catchThrowableOfType(Problem.class,
				() -> this.work.complete(this.work.worker(), report.id(), day));
		assertThat(missing.faults()).extracting(Fault::code).containsExactly("document.missing");
		this.work.upload(this.work.worker(), report.id(), "SEGNALAZIONE");
		this.work.complete(this.work.worker(), report.id(), day);
		this.room.process(report).isWaitingAtExactly("valuta").hasPassedInOrder("compila", "allegaScheda");
	}

	@Test
	void aReportFromOutsideHasTheUnitAsOwnerAndNoPersonUntilOneIsNamed() {
		Practice report = fromOutside();
		this.room.process(report).isWaitingAtExactly("valuta").hasNotPassed("compila");
		assertThat(report.unitCode()).isEqualTo("SELF");
		assertThat(report.subjectId()).isNull();
		Problem nobody = catchThrowableOfType(Problem.class,
				() -> this.work.complete(self(), report.id(), SelfAnswers.charge("assistente.self")));
		assertThat(nobody.faults()).extracting(Fault::code).containsExactly("practice.personFirst");
		UUID person = this.work.person();
		this.identification.link(self(), report.id(), person);
		Problem twice = catchThrowableOfType(Problem.class,
				() -> this.identification.link(self(), report.id(), this.work.person()));
		assertThat(twice.code()).isEqualTo("practice.identifiedAlready");
		this.work.complete(self(), report.id(), SelfAnswers.charge("assistente.self"));
		this.room.process(report).isEnded().hasPassed("presaInCarico");
		assertThat(caseOf(report).subjectId()).isEqualTo(person);
	}

	@Test
	void aReporterFromOutsideIsWaitedForAndAnswersOnce() {
		Practice report = fromOutside();
		this.work.complete(self(), report.id(), SelfAnswers.ask("Chi la accompagna?"));
		this.room.process(report).isWaitingAtExactly("attendeEnte").hasNotPassed("integra");
		Map<String, Object> answer = Map.of("risposta", "La nonna.");
		this.outside.answered(report.id(), this.outside.door().orElseThrow(), answer);
		this.room.process(report).isWaitingAtExactly("valuta").hasPassed("attendeEnte", "ripresa");
		Problem late = catchThrowableOfType(Problem.class,
				() -> this.outside.answered(report.id(), this.outside.door().orElseThrow(), answer));
		assertThat(late.status()).isEqualTo(409);
	}

	@Test
	void nothingOfTheReportRestsInTheEngine() {
		Practice report = fromOutside();
		assertThat(this.room.variables(report.id())).containsOnlyKeys("external", "urgenza");
	}

	private Practice fromOutside() {
		return this.outside.open(this.outside.door().orElseThrow(), "Paola Bassi, una scuola", "Prova Ada",
				SelfAnswers.outside("Prova", "Ada"));
	}

	private Practice sent(Map<String, Object> answers) {
		return sent(this.work.person(), answers);
	}

	private Practice sent(UUID person, Map<String, Object> answers) {
		Practice report = this.practices.open(this.work.worker(),
				new OpenPractice("segnalazione-self", person, new Applicant(Applicant.SELF, null), null));
		this.work.complete(this.work.worker(), report.id(), answers);
		return report;
	}

	private Practice caseOf(Practice report) {
		List<UUID> cases = this.practices.openOf(subject(report))
			.stream()
			.filter(each -> each.kind().equals("presa-in-carico"))
			.map(Practice::id)
			.toList();
		assertThat(cases).hasSize(1);
		return this.practices.get(cases.get(0));
	}

	private UUID subject(Practice report) {
		return java.util.Objects.requireNonNull(this.work.now(report).subjectId());
	}

	private Viewer self() {
		return this.work.viewer("referente.self", Role.REFERENTE, "SELF");
	}

	private Viewer worker() {
		return this.work.viewer("assistente.self", Role.ASSISTENTE_SOCIALE, "SELF");
	}

	private List<String> told(Viewer who, Practice practice) {
		return this.notifications.of(who)
			.stream()
			.filter(each -> practice.id().equals(each.practiceId()))
			.map(Notification::code)
			.toList();
	}

	private static LocalDate day(Instant due) {
		return due.atZone(ZoneId.of("Europe/Rome")).toLocalDate();
	}

}
