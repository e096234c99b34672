package it.siz.visibility;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.SizTest;
import it.siz.dwelling.Offers;
import it.siz.measure.Calls;
import it.siz.measure.NewCall;
import it.siz.operator.Role;
import it.siz.operator.Unit;
import it.siz.operator.Viewer;
import it.siz.operator.Visitor;
import it.siz.practice.Applicant;
import it.siz.practice.ChildPractice;
import it.siz.practice.Explanations;
import it.siz.practice.OpenPractice;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.process.AlaWork;
import it.siz.process.CaseWork;
import it.siz.process.NoiAnswers;
import it.siz.process.SelfAnswers;
import it.siz.sharing.Assignments;
import it.siz.workflow.OpenTask;
import it.siz.workflow.TaskDesk;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real tasks on the real engine against the table written by hand from the FAQ: every
 * relation at every door, ours and those behind the stock Tasklist.
 */
@SizTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskMatrixTest {

	private static final String HOME = "ALA";

	private static final String AWAY = "DOPODINOI";

	private static final String OWNER = "compiti.titolare";

	private static final String MOVER = "compiti.migrante";

	private static final String COLLEAGUE = "compiti.collega";

	private static final String STAFF = "compiti.amministrativa";

	private static final String OUTSIDER = "compiti.fuori";

	private static final String REFERENT = "referente.b2";

	private static final String NOI_REFERENT = "referente.dopodinoi";

	@LocalServerPort
	int port;

	@Autowired
	CaseWork work;

	@Autowired
	Calls calls;

	@Autowired
	Practices practices;

	@Autowired
	AlaWork ala;

	@Autowired
	Offers offers;

	@Autowired
	Assignments assignments;

	@Autowired
	TaskDesk desk;

	@Autowired
	Explanations explanations;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	private final Map<String, Visitor> visitors = new HashMap<>();

	private UUID call;

	private UUID noiCall;

	@BeforeAll
	void arrive() {
		this.call = this.work.openCall("12000");
		Instant opens = Instant.now().minus(1, ChronoUnit.DAYS);
		this.noiCall = this.calls
			.create(this.work.viewer(NOI_REFERENT, Role.REFERENTE, AWAY),
					new NewCall("DOPODINOI", 2060, null, opens, opens.plus(30, ChronoUnit.DAYS), null,
							List.of(new NewCall.Line("GESTIONALI", new BigDecimal("10000")))))
			.id();
		add(OWNER, Role.ASSISTENTE_SOCIALE, HOME, AWAY);
		add(MOVER, Role.ASSISTENTE_SOCIALE, HOME);
		add(COLLEAGUE, Role.ASSISTENTE_SOCIALE, HOME, AWAY);
		add(STAFF, Role.AMMINISTRATIVO, HOME);
		add(OUTSIDER, Role.ASSISTENTE_SOCIALE, AWAY);
	}

	@ParameterizedTest
	@MethodSource("it.siz.visibility.TaskLine#read")
	void aTaskIsReachedByWhomTheTableSays(TaskLine line) {
		Practice practice = practice(line);
		OpenTask task = this.work.task(practice.id());
		assertThat(task.key()).isEqualTo(line.task());
		relate(line, practice, task);
		TaskDoors doors = doors(username(line), unit(line), practice.id(), task.id());
		if (line.letter() == 'D') {
			assertThat(doors.shutThoughOpen()).isEmpty();
			assertThat(this.work.task(practice.id()).assignee()).isEqualTo(username(line));
			staysSomebodys(doors, practice, task);
			return;
		}
		assertThat(doors.openThoughShut()).isEmpty();
		assertThat(this.work.task(practice.id()).assignee()).isEqualTo(line.over() ? back(line) : task.assignee());
		if (line.letter() == 'T') {
			String holder = String.valueOf(task.assignee());
			assertThat(doors.takeOver()).isEqualTo(302);
			assertThat(doors.shutThoughOpen()).isEmpty();
			assertThat(doors(holder, HOME, practice.id(), task.id()).openThoughShut()).isEmpty();
		}
		else {
			assertThat(doors.takeOver()).isIn(403, 404);
		}
		if (line.over()) {
			String does = (back(line) != null) ? back(line) : referent(line);
			assertThat(doors(does, HOME, practice.id(), task.id()).shutThoughOpen()).isEmpty();
		}
	}

	/** Whom a task goes back to: its owner, or in nobody's name its office. */
	private static String back(TaskLine line) {
		return line.task().startsWith("valida") ? null : child(line) ? referent(line) : OWNER;
	}

	@Test
	void whoMovedToAnotherUnitIsNotAmongThoseWhoCanSeeIt() {
		TaskLine moved = new TaskLine("domanda-b2", "validazionePreventiva", "owner moved", '-');
		Practice practice = practice(moved);
		assertThat(readers(practice)).contains(MOVER);
		relate(moved, practice, this.work.task(practice.id()));
		assertThat(readers(practice)).doesNotContain(MOVER).contains("Giulia Fontana");
	}

	private List<String> readers(Practice practice) {
		return this.explanations.readers(this.work.referent(), practice.id())
			.stream()
			.flatMap(reader -> reader.people().stream())
			.map(name -> name.replace("Prova ", ""))
			.toList();
	}

	/**
	 * What is somebody's by name has always a person; an office's task goes back to it.
	 */
	private void staysSomebodys(TaskDoors doors, Practice practice, OpenTask task) {
		assertThat(doors.claimFor("assistente.lodi")).isGreaterThanOrEqualTo(400);
		assertThat(doors.unclaim()).isEqualTo(task.groups().isEmpty() ? 400 : 204);
		assertThat(this.work.task(practice.id()).assignee()).isEqualTo(task.assignee());
	}

	private Practice practice(TaskLine line) {
		return switch (line.kind()) {
			case "domanda-b2" -> application(line);
			case "domanda-dopo-di-noi" -> noiApplication(line);
			case "domanda", "progetto-dopo-di-noi" -> outcome(line);
			case "assegnazione-alloggio" -> housing(line);
			default -> folder(line);
		};
	}

	/** Whether it is what a ranking opens. */
	private static boolean child(TaskLine line) {
		return List.of("domanda", "progetto-dopo-di-noi").contains(line.kind());
	}

	private static String referent(TaskLine line) {
		return line.kind().endsWith("dopo-di-noi") ? NOI_REFERENT : REFERENT;
	}

	private Practice application(TaskLine line) {
		Practice practice = this.practices.open(owner(line),
				new OpenPractice("domanda-b2", this.work.person(), new Applicant(Applicant.SELF, null), this.call));
		if (!line.task().equals("compila")) {
			this.work.complete(owner(line), practice.id(), CaseWork.answers());
		}
		return this.practices.get(practice.id());
	}

	/** As far as the task: each step needs what the one before asked. */
	private Practice noiApplication(TaskLine line) {
		Viewer owner = owner(line);
		UUID id = this.practices
			.open(owner,
					new OpenPractice("domanda-dopo-di-noi", this.work.person(), new Applicant(Applicant.SELF, null),
							this.noiCall))
			.id();
		List<String> steps = List.of("compila", "valutazione", "progetto", "validazione");
		int far = steps.indexOf(line.task());
		if (far > 0) {
			this.work.complete(owner, id, NoiAnswers.application("ACCOMPAGNAMENTO"));
		}
		if (far > 1) {
			this.work.upload(owner, id, "VALUTAZIONE");
			this.work.complete(owner, id, NoiAnswers.evaluation());
		}
		if (far > 2) {
			this.work.upload(owner, id, "PROGETTO");
			this.work.complete(owner, id, NoiAnswers.project(10000, 2000));
		}
		return this.practices.get(id);
	}

	private Practice outcome(TaskLine line) {
		boolean noi = line.kind().endsWith("dopo-di-noi");
		TaskLine before = new TaskLine(noi ? "domanda-dopo-di-noi" : "domanda-b2", "compila", "owner", 'D');
		Practice parent = practice(before);
		return this.transaction.execute(tx -> this.practices.openChild(new ChildPractice(parent.id(), line.kind(),
				id(referent(line)), noi ? AWAY : "B2", id(OWNER), Map.of("funded", true, "ranked", true))));
	}

	/** What ALA opens for a household that our owner has referred. */
	private Practice housing(TaskLine line) {
		Practice referral = this.practices.open(owner(line),
				new OpenPractice("segnalazione-ala", this.work.person(), new Applicant(Applicant.SELF, null), null));
		this.work.complete(owner(line), referral.id(), AlaWork.household("senzaDimora"));
		Practice practice = this.ala.assignmentOf(referral);
		if (line.task().equals("offerta")) {
			this.ala.describe(practice, 3);
			this.offers.offer(this.ala.referent(), practice.id(), this.ala.dwelling("Via Compiti 1").id());
		}
		return practice;
	}

	private Practice folder(TaskLine line) {
		Practice practice = this.practices.open(owner(line),
				new OpenPractice(line.kind(), this.work.person(), new Applicant(Applicant.SELF, null), null));
		if (line.task().equals("valuta")) {
			this.work.complete(owner(line), practice.id(), SelfAnswers.report());
		}
		if (line.task().equals("istruttoria")) {
			this.work.complete(owner(line), practice.id(), AlaWork.household("confronto"));
		}
		if (line.task().equals("smista")) {
			this.work.complete(owner(line), practice.id(),
					Map.of("dataContatto", "2026-03-02", "modalita", "colloquio", "segnalante", "interessato", "motivi",
							List.of("abitativo"), "motivoPrevalente", "abitativo", "motivoDettaglio", "sfratto",
							"descrizione", "Teme lo sfratto.", "destinazione", "altroServizio", "servizioDestinatario",
							AWAY, "richiestaAlServizio", "Un confronto."));
		}
		return practice;
	}

	private void relate(TaskLine line, Practice practice, OpenTask task) {
		if (line.relation().equals("owner moved")) {
			this.jdbc.sql("update operator_unit set unit_code = ? where operator_id = ?")
				.params(AWAY, id(MOVER))
				.update();
			this.visitors.remove(MOVER);
		}
		if (line.relation().startsWith("assigned") || line.over() && !child(line)) {
			assign(line, practice);
		}
		if (line.over()) {
			if (this.practices.may(outsider(), practice.id(), Action.EDIT)) {
				this.desk.takeOver(outsider(), task.id());
			}
			end(line, practice);
		}
	}

	private void assign(TaskLine line, Practice practice) {
		boolean unit = line.relation().contains("unit") || line.relation().endsWith("reading");
		this.jdbc
			.sql("""
					insert into practice_assignment (id, practice_id, unit_code, operator_id, access, assigned_by, assigned_at)
					values (gen_random_uuid(), ?, ?, ?, ?, ?, now())""")
			.params(practice.id(), AWAY, unit ? null : id(OUTSIDER),
					line.relation().endsWith("reading") ? "READ" : "EDIT", practice.ownerId())
			.update();
	}

	private void end(TaskLine line, Practice practice) {
		UUID assignment = this.jdbc.sql("select id from practice_assignment where practice_id = ?")
			.param(practice.id())
			.query(UUID.class)
			.single();
		if (line.relation().equals("expired")) {
			this.jdbc.sql("update practice_assignment set until = ? where id = ?")
				.params(Date.valueOf(LocalDate.now().minusDays(1)), assignment)
				.update();
			this.assignments.expire(assignment);
		}
		else if (line.kind().startsWith("domanda-")) {
			this.jdbc.sql("update practice_assignment set revoked_at = now() where id = ?").param(assignment).update();
		}
		else {
			this.assignments.revoke(child(line) ? theReferent(line) : owner(line), assignment);
		}
	}

	private Viewer theReferent(TaskLine line) {
		String unit = line.kind().endsWith("dopo-di-noi") ? AWAY : "B2";
		return this.work.viewer(referent(line), Role.REFERENTE, unit);
	}

	private static String username(TaskLine line) {
		return switch (line.relation()) {
			case "owner", "owner elsewhere", "receiving operator", "receiving elsewhere" -> OWNER;
			case "owner moved" -> MOVER;
			case "same unit", "same unit elsewhere", "receiver", "receiver elsewhere" -> COLLEAGUE;
			case "staff" -> STAFF;
			case "office" -> referent(line);
			case "self office" -> "assistente.self";
			case "ala office" -> "referente.ala";
			case "expired", "revoked" -> child(line) ? OWNER : OUTSIDER;
			default -> OUTSIDER;
		};
	}

	private static String unit(TaskLine line) {
		return switch (line.relation()) {
			case "owner", "same unit", "receiver elsewhere", "receiving operator" -> HOME;
			case "expired", "revoked" -> child(line) ? HOME : AWAY;
			default -> AWAY;
		};
	}

	private TaskDoors doors(String username, String unit, UUID practice, String task) {
		Visitor visitor = this.visitors.computeIfAbsent(username, name -> Visitor.signedIn(this.port, name));
		if (List.of(OWNER, COLLEAGUE).contains(username)) {
			visitor.post("/servizio", "unit=" + unit);
		}
		return new TaskDoors(visitor, username, practice, task);
	}

	private Viewer owner(TaskLine line) {
		if (!line.relation().equals("owner moved")) {
			return viewer(OWNER, HOME);
		}
		this.jdbc.sql("update operator_unit set unit_code = ? where operator_id = ?").params(HOME, id(MOVER)).update();
		return viewer(MOVER, HOME);
	}

	private Viewer outsider() {
		return viewer(OUTSIDER, AWAY);
	}

	private Viewer viewer(String username, String code) {
		Unit unit = new Unit(code, code);
		return new Viewer(id(username), username, "Prova", Set.of(Role.ASSISTENTE_SOCIALE), unit, List.of(unit));
	}

	private UUID id(String username) {
		return this.jdbc.sql("select id from operator where username = ?").param(username).query(UUID.class).single();
	}

	private void add(String username, Role role, String... units) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into operator (id, username, given_name, family_name, password_hash, last_unit)
				select ?, ?, 'Prova', ?, password_hash, ? from operator where username = 'assistente.lodi'""")
			.params(id, username, username, units[0])
			.update();
		this.jdbc.sql("insert into operator_role values (?, ?)").params(id, role.name()).update();
		for (String unit : units) {
			this.jdbc.sql("insert into operator_unit values (?, ?)").params(id, unit).update();
		}
	}

}
