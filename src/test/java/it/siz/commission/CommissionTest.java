package it.siz.commission;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.Slice;
import it.siz.operator.Role;
import it.siz.operator.Visitor;
import it.siz.practice.Practice;
import it.siz.process.AlaWork;
import it.siz.process.CaseWork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Sessions of the commission on a real database: agenda, decisions, approval, seal. */
@SizTest
class CommissionTest {

	@LocalServerPort
	int port;

	@Autowired
	AlaWork ala;

	@Autowired
	CaseWork work;

	@Autowired
	Sessions sessions;

	@Autowired
	Agenda agenda;

	@Autowired
	Approval approval;

	@Autowired
	Minutes minutes;

	@Autowired
	JdbcClient jdbc;

	@Test
	void approvalIsOneForAllOrForNobody() {
		Practice one = this.ala.waiting();
		Practice two = this.ala.waiting();
		Session session = this.ala.session(one, two);
		this.ala.decide(session, one, Outcome.ACCOLTA, "900");
		assertThat(refused(() -> this.ala.approve(session)).code()).isEqualTo("commission.undecided");
		this.ala.decide(session, two, Outcome.RESPINTA, null);
		String instance = this.work.now(two).processInstanceId();
		suspend(instance, 2);
		assertThat(catchThrowableOfType(RuntimeException.class, () -> this.ala.approve(session)))
			.as("the second cannot go on")
			.isNotNull();
		assertThat(this.work.now(one).state()).as("so neither does the first").isEqualTo("inCommissione");
		assertThat(this.sessions.get(this.ala.referent(), session.id()).approved()).isFalse();
		suspend(instance, 1);
		this.ala.approve(session);
		assertThat(this.work.now(one).state()).isEqualTo("contributoDaDisporre");
		assertThat(this.work.now(two).state()).isEqualTo("respinta");
	}

	@Test
	void aWaitingListThatIsCutSaysSo() {
		Practice one = this.ala.waiting();
		Session session = this.ala.session();
		Visitor roberto = Visitor.signedIn(this.port, "referente.ala");
		String page = "/commissione/" + session.id();
		assertThat(roberto.get(page).body()).contains(one.code()).doesNotContain("Sono le prime");
		this.jdbc.sql("""
				insert into practice select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(),
				    'number', 900000 + n, 'code', 'ALA-TANTE-' || n, 'process_instance_id', null))).*
				from practice p, generate_series(1, ?) n where p.id = ?""").params(Agenda.MOST, one.id()).update();
		try {
			assertThat(this.agenda.waiting(this.ala.referent())).hasSize(Agenda.MOST);
			assertThat(roberto.get(page).body()).contains("Sono le prime 200, in ordine di arrivo");
			assertThat(roberto.get("/commissione").body()).contains("Almeno 200 pratiche attendono");
		}
		finally {
			this.jdbc.sql("delete from practice where code like 'ALA-TANTE-%'").update();
		}
	}

	@Test
	void twoApprovalsAtOnceTellEveryCaseOnce() throws Exception {
		Practice practice = this.ala.waiting();
		Session session = this.ala.session(practice);
		this.ala.decide(session, practice, Outcome.RINVIATA, null);
		ExecutorService both = Executors.newFixedThreadPool(2);
		try {
			Callable<Session> approve = () -> this.ala.approve(session);
			List<Future<Session>> answers = both.invokeAll(List.of(approve, approve));
			assertThat(answers.get(0).get().seal()).isEqualTo(answers.get(1).get().seal()).isNotNull();
		}
		finally {
			both.shutdown();
		}
		assertThat(this.jdbc
			.sql("select count(*) from practice_event where practice_id = ? and kind = 'commissionDecided'")
			.param(practice.id())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void approvedMinutesAreFrozenAndTheSealTellsAChange() {
		Practice practice = this.ala.waiting();
		Session session = this.ala.session(practice);
		Case item = this.ala.decide(session, practice, Outcome.ACCOLTA, "900");
		this.ala.approve(session);
		Decided again = new Decided(Outcome.RESPINTA, null, "Altro.", Set.of(), item.version());
		assertFrozen(() -> this.agenda.decide(this.ala.referent(), session.id(), item.id(), again));
		assertFrozen(() -> this.agenda.remove(this.ala.referent(), session.id(), item.id()));
		assertFrozen(() -> this.agenda.move(this.ala.referent(), session.id(), item.id(), 1));
		assertFrozen(() -> this.sessions.attend(this.ala.referent(), session.id(), Set.of()));
		assertFrozen(() -> this.agenda.put(this.ala.referent(), session.id(), List.of(this.ala.waiting().id())));
		assertThat(this.approval.verify(this.ala.referent(), session.id()).intact()).isTrue();
		this.jdbc.sql("update commission_case set amount = 901 where id = ?").param(item.id()).update();
		assertThat(this.approval.verify(this.ala.referent(), session.id()).intact()).isFalse();
	}

	@Test
	void aPracticeStandsOnOneOpenAgendaAndOnlyWhileItWaits() {
		Practice practice = this.ala.waiting();
		this.ala.session(practice);
		assertThat(refused(() -> this.ala.session(practice)).code()).isEqualTo("commission.onAgenda");
		Practice early = this.ala.sent(AlaWork.rent());
		assertThat(refused(() -> this.ala.session(early)).code()).isEqualTo("commission.notWaiting");
		Session session = this.ala.session();
		assertThat(refused(() -> this.agenda.put(this.ala.referent(), session.id(), List.of())).faults())
			.extracting(Fault::code)
			.containsExactly("commission.chooseCases");
	}

	/** Being on an agenda shows nobody what visibility.dmn does not. */
	@Test
	void aCaseThatIsNotTheOfficesToSeeIsNeitherShownNorDecided() {
		Practice practice = this.ala.waiting();
		Session session = this.ala.session(practice);
		Case item = this.ala.item(session, practice);
		this.jdbc.sql("update practice set handled_by = 'SELF' where id = ?").param(practice.id()).update();
		Problem shown = refused(() -> this.agenda.practice(this.ala.referent(), session.id(), item.id()));
		assertThat(shown.status()).isEqualTo(404);
		Problem decided = refused(() -> this.ala.decide(session, practice, Outcome.RESPINTA, null));
		assertThat(decided.status()).isEqualTo(404);
	}

	@Test
	void whatIsWrongWithADecisionIsToldBesideItsField() {
		Practice practice = this.ala.waiting();
		Session session = this.ala.session(practice);
		Set<UUID> all = Set.copyOf(session.members().stream().map(Member::id).toList());
		Case item = this.ala.item(session, practice);
		Decided nothing = new Decided(null, null, " ", all, item.version());
		assertThat(refused(() -> this.agenda.decide(this.ala.referent(), session.id(), item.id(), nothing)).faults())
			.extracting(Fault::field)
			.containsExactly("outcome", "reasons", "abstained");
		assertThat(refused(() -> this.ala.decide(session, practice, Outcome.ACCOLTA, "3600.01")).faults())
			.extracting(Fault::code)
			.containsExactly("commission.amountOver");
		assertThat(refused(() -> this.ala.decide(session, practice, Outcome.ACCOLTA, null)).faults())
			.extracting(Fault::code)
			.containsExactly("commission.amountMissing");
		assertThat(refused(() -> this.ala.decide(session, practice, Outcome.RESPINTA, "10")).faults())
			.extracting(Fault::code)
			.containsExactly("commission.amountOnlyGranted");
		this.ala.decide(session, practice, Outcome.ACCOLTA, "3600");
		Decided old = new Decided(Outcome.RESPINTA, null, "Altro.", Set.of(), item.version());
		assertThat(refused(() -> this.agenda.decide(this.ala.referent(), session.id(), item.id(), old)).status())
			.isEqualTo(412);
	}

	@Test
	void whoLeavesTheSessionAbstainsFromNothing() {
		Practice practice = this.ala.waiting();
		Session session = this.ala.session(practice);
		UUID laura = session.members().get(0).id();
		UUID paolo = session.members().get(1).id();
		this.ala.decide(session, practice, Outcome.RINVIATA, null, Set.of(laura));
		this.sessions.attend(this.ala.referent(), session.id(), Set.of(paolo));
		assertThat(this.ala.item(session, practice).abstained()).isEmpty();
		Problem absent = refused(() -> this.ala.decide(session, practice, Outcome.RINVIATA, null, Set.of(laura)));
		assertThat(absent.faults()).extracting(Fault::code).containsExactly("commission.abstainedAbsent");
		assertThat(refused(() -> this.sessions.attend(this.ala.referent(), session.id(), Set.of())).faults())
			.extracting(Fault::field)
			.containsExactly("present");
	}

	@Test
	void onlyTheReferentsOfAlaKeepSessions() {
		Session session = this.ala.session();
		assertThat(refused(() -> this.sessions.get(this.work.worker(), session.id())).status()).isEqualTo(403);
		assertThat(refused(() -> this.sessions.get(this.work.referent(), session.id())).status()).isEqualTo(404);
		assertThat(refused(
				() -> this.sessions.list(this.work.viewer("referente.ala", Role.AMMINISTRATIVO, "ALA"), null, 50))
			.status()).isEqualTo(403);
	}

	@Test
	void theMinutesAreADraftUntilTheSealStandsOnEveryPage() throws Exception {
		Practice practice = this.ala.waiting();
		Session session = this.ala.session(practice);
		this.ala.decide(session, practice, Outcome.ACCOLTA, "1234.5", Set.of(session.members().get(2).id()));
		assertThat(text(session)).contains("Bozza non approvata", practice.code(), "1.234,50", "Neri Ada");
		String seal = this.ala.approve(session).seal();
		assertThat(text(session)).contains(seal).doesNotContain("Bozza");
	}

	/** Whatever the words, the rows and the reader's language are later. */
	@Test
	void theApprovedMinutesStayTheSameBytes() throws Exception {
		Practice practice = this.ala.waiting();
		Session session = this.ala.session(practice);
		Case item = this.ala.decide(session, practice, Outcome.ACCOLTA, "1200");
		Session approved = this.ala.approve(session);
		byte[] first = this.minutes.print(this.ala.referent(), session.id(), Locale.ITALIAN);
		assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(first)))
			.isEqualTo(approved.minutesSha256());
		this.jdbc.sql("update commission_case set reasons = 'Altre parole.' where id = ?").param(item.id()).update();
		this.jdbc.sql("update subject set family_name = 'Cambiata' where id = ?").param(practice.subjectId()).update();
		assertThat(this.minutes.print(this.ala.referent(), session.id(), Locale.ENGLISH)).isEqualTo(first);
		assertThat(this.approval.approve(this.ala.referent(), session.id()).minutesSha256())
			.isEqualTo(approved.minutesSha256());
		assertThat(this.approval.verify(this.ala.referent(), session.id()).intact()).isFalse();
	}

	/**
	 * The predicate of the case's page serves the session, its approval and its minutes.
	 */
	@Test
	void ofAPracticeThatIsNotTheViewersToSeeASessionSaysNothing() throws Exception {
		Practice hidden = this.ala.waiting();
		Practice seen = this.ala.waiting();
		Session session = this.ala.session(hidden, seen);
		this.ala.decide(session, hidden, Outcome.ACCOLTA, "900");
		this.ala.decide(session, seen, Outcome.RESPINTA, null);
		handledBy(hidden, "SELF");
		Case masked = this.ala.item(session, hidden);
		assertThat(masked.hidden()).isTrue();
		assertThat(masked.person() + masked.unit()).isEmpty();
		assertThat(masked.reasons()).isNull();
		assertThat(masked.amount()).isNull();
		assertThat(masked.eligible()).isNull();
		assertThat(this.ala.item(session, seen).person()).isNotEmpty();
		assertThat(text(session)).contains(hidden.code(), "Pratica che non puoi vedere").doesNotContain("900,00");
		assertThat(refused(() -> this.ala.approve(session)).code()).isEqualTo("commission.hides");
		handledBy(hidden, "ALA");
		this.ala.approve(session);
		handledBy(hidden, "SELF");
		assertThat(refused(() -> this.minutes.print(this.ala.referent(), session.id(), Locale.ITALIAN)).status())
			.isEqualTo(403);
	}

	private void handledBy(Practice practice, String office) {
		this.jdbc.sql("update practice set handled_by = ? where id = ?").params(office, practice.id()).update();
	}

	@Test
	void sessionsAreReadPageByPageAndNoneIsLeftOut() {
		for (int i = 0; i < 3; i++) {
			this.ala.session();
		}
		List<SessionLine> read = new ArrayList<>();
		String after = null;
		do {
			Slice<SessionLine> page = this.sessions.list(this.ala.referent(), after, 2);
			read.addAll(page.items());
			after = page.next();
		}
		while (after != null);
		List<SessionLine> whole = this.sessions.list(this.ala.referent(), null, 100).items();
		assertThat(read).doesNotHaveDuplicates();
		assertThat(read.subList(0, whole.size())).isEqualTo(whole);
		assertThat(refused(() -> this.sessions.list(this.ala.referent(), "x", 2)).status()).isEqualTo(400);
	}

	@Test
	void aNewSessionNeedsADayAPlaceAndMembers() {
		assertThat(refused(() -> this.sessions.prepare(this.ala.referent(), new NewSession(null, " ", List.of(""))))
			.faults()).extracting(Fault::field).containsExactly("day", "place", "members");
	}

	private String text(Session session) throws Exception {
		try (var pdf = Loader.loadPDF(this.minutes.print(this.ala.referent(), session.id(), Locale.ITALIAN))) {
			return new PDFTextStripper().getText(pdf);
		}
	}

	private void suspend(String instance, int state) {
		this.jdbc.sql("update act_ru_execution set suspension_state_ = ? where proc_inst_id_ = ?")
			.params(state, instance)
			.update();
	}

	private static void assertFrozen(Runnable change) {
		Problem refused = refused(change);
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.code()).isEqualTo("commission.approved");
	}

	private static Problem refused(Runnable act) {
		return catchThrowableOfType(Problem.class, act::run);
	}

}
