package it.siz.process;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.SizTest;
import it.siz.operator.Operators;
import it.siz.practice.ChildPractice;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.sharing.Assignments;
import it.siz.sharing.NewAssignment;
import it.siz.workflow.Processes;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The patto is brought by whom the domanda is assigned to for working on it (FAQ Misura
 * B2, 8).
 */
@SizTest
class PattoTest {

	@Autowired
	CaseWork work;

	@Autowired
	Practices practices;

	@Autowired
	Assignments assignments;

	@Autowired
	Processes processes;

	@Autowired
	Operators operators;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	Practice outcome;

	@BeforeEach
	void admittedAndNotYetFunded() {
		Practice application = this.work.open(this.work.openCall("1200"));
		this.outcome = this.transaction.execute(tx -> this.practices.openChild(new ChildPractice(application.id(),
				"domanda", id("referente.b2"), "B2", id("assistente.lodi"), Map.of("funded", false, "ranked", true))));
	}

	@Test
	void whoOnlyReadsItIsNotAskedForIt() {
		share("READ");
		assertThat(bringsThePatto()).isEqualTo("assistente.lodi");
	}

	@Test
	void norWhoseAssignmentIsOver() {
		this.jdbc.sql("update practice_assignment set until = ? where id = ?")
			.params(Date.valueOf(LocalDate.now().minusDays(1)), share("EDIT"))
			.update();
		assertThat(bringsThePatto()).isEqualTo("assistente.lodi");
	}

	@Test
	void whoReceivedItLastForEditingIs() {
		share("EDIT");
		assertThat(bringsThePatto()).isEqualTo("assistente.codogno");
	}

	private UUID share(String access) {
		return this.assignments.grant(this.work.referent(), this.outcome.id(),
				new NewAssignment("C816", id("assistente.codogno"), access, null, null));
	}

	private String bringsThePatto() {
		this.processes.signal(this.outcome.id(), "fundedLater", Map.of());
		return this.work.task(this.outcome.id()).assignee();
	}

	private UUID id(String username) {
		return this.operators.idOf(username);
	}

}
