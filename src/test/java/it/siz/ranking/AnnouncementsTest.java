package it.siz.ranking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.SizTest;
import it.siz.operator.Operators;
import it.siz.practice.Timeline;
import it.siz.workflow.Processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;

/** Telling the outcomes, with a crash in the middle. Only the engine is played. */
@SizTest
class AnnouncementsTest {

	@Autowired
	Rankings rankings;

	@Autowired
	RankingRows rows;

	@Autowired
	Timeline timeline;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	JdbcClient client;

	@Autowired
	Operators operators;

	@Autowired
	Clock clock;

	@Autowired
	TransactionTemplate transaction;

	private final Processes engine = Mockito.mock(Processes.class);

	/** What survived its transaction. */
	private final List<UUID> told = new ArrayList<>();

	private CallOnPostgres call;

	@BeforeEach
	void approvedRankingOf120() {
		UUID referent = this.operators.byUsername("referente.b2").orElseThrow().id();
		this.call = new CallOnPostgres(this.jdbc, "b2RankingKeys", referent).line("ANZIANI_INDIRETTA", "12000");
		for (int i = 0; i < 120; i++) {
			this.call.application("ANZIANI_INDIRETTA", i % 15, "9120.00", "1200", i);
		}
		this.rankings.compose(this.call.id, referent);
		this.rankings.approve(this.call.id, referent);
	}

	@Test
	void tellsEverybodyOnceInBatchesOfFifty() {
		List<UUID> signalled = signals(0);
		int batches = announceAll(signalled);
		assertThat(batches).isEqualTo(3);
		assertThat(this.told).hasSize(120).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(practices());
		assertThat(announceAll(signalled)).isEqualTo(1);
		assertThat(this.told).hasSize(120);
	}

	@Test
	void crashInTheMiddleNeitherTellsTwiceNorLeavesOut() {
		List<UUID> signalled = signals(73);
		assertThat(batch(signalled)).isTrue();
		assertThatIllegalStateException().isThrownBy(() -> batch(signalled)).withMessage("crash");
		assertThat(this.told).as("the batch that crashed left nothing behind").hasSize(50);
		announceAll(signalled);
		assertThat(this.told).hasSize(120).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(practices());
	}

	@Test
	void onePracticeThatNoLongerWaitsIsPassedOverAndRecorded() {
		UUID gone = practices().iterator().next();
		this.jdbc.update("update practice set state = 'ritirata' where id = ?", gone);
		announceAll(signals(0));
		assertThat(this.told).hasSize(119).doesNotContain(gone);
		assertThat(this.jdbc.queryForObject("select skipped from ranking_delivery where practice_id = ?", Boolean.class,
				gone))
			.isTrue();
		assertThat(this.timeline.of(gone)).extracting(entry -> entry.kind()).contains("rankingMissed");
	}

	/** Records signals; the k-th fails once, as a crash would. */
	private List<UUID> signals(int k) {
		List<UUID> signalled = new ArrayList<>();
		int[] count = { 0 };
		Mockito.doAnswer(call -> {
			if (++count[0] == k) {
				throw new IllegalStateException("crash");
			}
			return signalled.add(call.getArgument(0));
		}).when(this.engine).signal(any(), eq("rankingApproved"), eq(Map.of()));
		return signalled;
	}

	private int announceAll(List<UUID> signalled) {
		int batches = 1;
		while (batch(signalled)) {
			batches++;
		}
		return batches;
	}

	/** One job: what it signalled counts only when its transaction commits. */
	private boolean batch(List<UUID> signalled) {
		signalled.clear();
		Announcements announcements = new Announcements(this.rows, this.engine, this.timeline, this.client, this.clock);
		boolean pending = Boolean.TRUE.equals(this.transaction.execute(tx -> announcements.announce(this.call.id)));
		this.told.addAll(signalled);
		return pending;
	}

	private Set<UUID> practices() {
		return new HashSet<>(
				this.jdbc.queryForList("select id from practice where call_id = ?", UUID.class, this.call.id));
	}

}
