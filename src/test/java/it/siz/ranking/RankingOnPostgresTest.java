package it.siz.ranking;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import it.siz.SizTest;
import it.siz.kernel.Problem;
import it.siz.operator.Operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Composing and approving on the real database, with the deployed decisions. */
@SizTest
class RankingOnPostgresTest {

	@Autowired
	Rankings rankings;

	@Autowired
	RankingRows rows;

	@Autowired
	Seal seal;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Operators operators;

	UUID referent;

	@BeforeEach
	void referent() {
		this.referent = this.operators.byUsername("referente.b2").orElseThrow().id();
	}

	@Test
	void composesByTheDeployedRuleAndWritesOutcomesOnlyWhenApproved() {
		CallOnPostgres call = call("b2RankingKeys").line("ANZIANI_INDIRETTA", "2400").line("MINORI_DIRETTA", "0");
		UUID second = call.application("ANZIANI_INDIRETTA", 4, "9120.00", "1200", 10);
		UUID third = call.application("ANZIANI_INDIRETTA", 4, "9120.00", "1200", 20);
		UUID first = call.application("ANZIANI_INDIRETTA", 1, "20000.50", "1200", 30);
		UUID refused = call.application("ANZIANI_INDIRETTA", 0, "90000", "1200", 0);
		call.reject(refused, "ISEE troppo alto.");
		UUID minor = call.application("MINORI_DIRETTA", 0, "0", "800", 0);

		RankingHead draft = this.rankings.compose(call.id, this.referent);
		assertThat(draft.state()).isEqualTo(RankingHead.State.BOZZA);
		assertThat(this.rows.lines(draft.id()).get(0).entries()).extracting(Entry::request)
			.containsExactly(first, second, third, refused);
		assertThat(call.outcome(first)).isNull();

		this.rankings.approve(call.id, this.referent);
		LocalDate starts = LocalDate.now(ZoneId.of("Europe/Rome")).withDayOfMonth(1).plusMonths(1);
		String funded = "AMMESSO_FINANZIATO " + starts + " " + starts.plusMonths(12).minusDays(1);
		assertThat(call.outcome(first)).isEqualTo(funded);
		assertThat(call.outcome(second)).isEqualTo(funded);
		assertThat(call.outcome(third)).isEqualTo("AMMESSO_NON_FINANZIATO");
		assertThat(call.outcome(minor)).isEqualTo("AMMESSO_NON_FINANZIATO");
		assertThat(call.outcome(refused)).isEqualTo("RESPINTO");
	}

	@Test
	void pointsTableIsTheAlternative() {
		CallOnPostgres call = call("b2RankingPoints").line("ANZIANI_INDIRETTA", "2400");
		UUID eighty = call.application("ANZIANI_INDIRETTA", 2, "8000", "1200", 0);
		UUID seventyOfPoorer = call.application("ANZIANI_INDIRETTA", 3, "7000", "1200", 5);
		UUID seventy = call.application("ANZIANI_INDIRETTA", 2, "8000.01", "1200", 0);
		RankingHead draft = this.rankings.compose(call.id, this.referent);
		List<Entry> entries = this.rows.lines(draft.id()).get(0).entries();
		assertThat(entries).extracting(Entry::request).containsExactly(eighty, seventyOfPoorer, seventy);
		assertThat(entries).extracting(entry -> entry.keys().get(0).value().intValue()).containsExactly(80, 70, 70);
	}

	@Test
	void sealIsRecomputedFromTheRowsAndBreaksWhenOneIsTouched() {
		CallOnPostgres call = call("b2RankingKeys").line("ANZIANI_INDIRETTA", "1200.00");
		UUID request = call.application("ANZIANI_INDIRETTA", 4, "9120.00", "1200.00", 0);
		this.rankings.compose(call.id, this.referent);
		this.rankings.approve(call.id, this.referent);
		assertThat(this.seal.verify(call.id).intact()).isTrue();
		this.jdbc.update("update ranking_entry set amount = amount - 0.01 where request_id = ?", request);
		assertThat(this.seal.verify(call.id).intact()).isFalse();
	}

	@Test
	void approvingTwiceGivesTheSameRanking() throws Exception {
		CallOnPostgres call = call("b2RankingKeys").line("ANZIANI_INDIRETTA", "1200");
		call.application("ANZIANI_INDIRETTA", 4, "9120.00", "1200", 0);
		this.rankings.compose(call.id, this.referent);
		Callable<RankingHead> approve = () -> this.rankings.approve(call.id, this.referent);
		ExecutorService two = Executors.newFixedThreadPool(2);
		try {
			List<RankingHead> approved = new ArrayList<>();
			for (Future<RankingHead> each : two.invokeAll(List.of(approve, approve))) {
				approved.add(each.get());
			}
			assertThat(approved.get(0)).isEqualTo(approved.get(1));
		}
		finally {
			two.shutdown();
		}
		assertThat(this.jdbc.queryForObject("select count(*) from ranking_delivery d join ranking r on r.id = "
				+ "d.ranking_id where r.call_id = ?", Integer.class, call.id))
			.isEqualTo(1);
	}

	@Test
	void newDraftSupersedesTheOneBeforeAndNothingFollowsApproval() {
		CallOnPostgres call = call("b2RankingKeys").line("ANZIANI_INDIRETTA", "1200");
		this.rankings.compose(call.id, this.referent);
		RankingHead second = this.rankings.compose(call.id, this.referent);
		assertThat(second.number()).isEqualTo(2);
		assertThat(states(call)).containsExactlyInAnyOrder("SUPERATA", "BOZZA");
		this.rankings.approve(call.id, this.referent);
		refused("ranking.approved", () -> this.rankings.compose(call.id, this.referent));
	}

	@Test
	void approvalWaitsForEveryApplicationThatWasSent() {
		CallOnPostgres call = call("b2RankingKeys").line("ANZIANI_INDIRETTA", "1200");
		call.application("ANZIANI_INDIRETTA", 4, "9120.00", "1200", 0);
		UUID late = call.application("ANZIANI_INDIRETTA", 4, "9120.00", "1200", 0);
		call.state(late, "inVerifica");
		this.rankings.compose(call.id, this.referent);
		refused("ranking.unsettled", () -> this.rankings.approve(call.id, this.referent));
		call.state(late, "inGraduatoria");
		refused("ranking.changed", () -> this.rankings.approve(call.id, this.referent));
	}

	@Test
	void draftIsStaleOnceFactsOrMoneyChange() {
		CallOnPostgres call = call("b2RankingKeys").line("ANZIANI_INDIRETTA", "1200");
		UUID request = call.application("ANZIANI_INDIRETTA", 4, "9120.00", "1200", 0);
		this.rankings.compose(call.id, this.referent);
		this.jdbc.update("update requested_intervention set facts = facts || '{\"isee\": 9121}' where id = ?", request);
		refused("ranking.changed", () -> this.rankings.approve(call.id, this.referent));
		this.rankings.compose(call.id, this.referent);
		this.jdbc.update("update budget_line set budget = 1300 where call_id = ?", call.id);
		refused("ranking.changed", () -> this.rankings.approve(call.id, this.referent));
		this.rankings.compose(call.id, this.referent);
		assertThat(this.rankings.approve(call.id, this.referent).approved()).isTrue();
	}

	@Test
	void applicationThatTheRuleCannotScoreIsNamed() {
		CallOnPostgres call = call("b2RankingKeys").line("ANZIANI_INDIRETTA", "1200");
		UUID request = call.application("ANZIANI_INDIRETTA", 4, "9120.00", "1200", 0);
		this.jdbc.update("update requested_intervention set facts = facts - 'isee' where id = ?", request);
		refused("ranking.unscored", () -> this.rankings.compose(call.id, this.referent));
	}

	@Test
	void nothingToApproveBeforeAnythingIsComposed() {
		refused("ranking.noDraft", () -> this.rankings.approve(call("b2RankingKeys").id, this.referent));
	}

	private CallOnPostgres call(String rule) {
		return new CallOnPostgres(this.jdbc, rule, this.referent);
	}

	private Set<String> states(CallOnPostgres call) {
		return this.jdbc.queryForList("select state from ranking where call_id = ?", String.class, call.id)
			.stream()
			.collect(Collectors.toSet());
	}

	private static void refused(String code, Runnable work) {
		assertThatExceptionOfType(Problem.class).isThrownBy(work::run).satisfies(problem -> {
			assertThat(problem.status()).isEqualTo(409);
			assertThat(problem.code()).isEqualTo(code);
		});
	}

}
