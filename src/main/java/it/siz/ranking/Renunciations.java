package it.siz.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;
import it.siz.kernel.StoredJson;
import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.practice.Timeline;
import it.siz.visibility.Action;
import it.siz.workflow.Processes;

/**
 * Rinuncia: a funded intervention is given up. The sealed ranking stays as it is; the
 * call's process asks a referent whether the next in line is funded.
 */
@Component
@Transactional
public class Renunciations {

	private static final int LONGEST_REASON = 1000;

	/** State of a call whose process is over: nobody else is funded (ADR 0009). */
	private static final String ARCHIVED = "ARCHIVIATO";

	private final RankedCalls calls;

	private final Practices practices;

	private final Processes processes;

	private final Timeline timeline;

	private final JdbcClient jdbc;

	private final Clock clock;

	Renunciations(RankedCalls calls, Practices practices, Processes processes, Timeline timeline, JdbcClient jdbc,
			Clock clock) {
		this.calls = calls;
		this.practices = practices;
		this.processes = processes;
		this.timeline = timeline;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * @param reason why, in the words of who gives up
	 * @throws Problem 404 when the application is not visible, 403 when the viewer is
	 * neither its owner nor a referent of the measure, 409 when the request is not
	 * funded, 422 without a reason
	 */
	public void renounce(Viewer viewer, UUID requestId, @Nullable String reason) {
		FundedRequest request = lock(requestId);
		Practice application = this.practices.visible(viewer, request.practice(), Action.VIEW);
		if (!mayRenounce(viewer, application)) {
			throw Problem.forbidden("ranking.mayNotRenounce");
		}
		if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
			throw Problem.refused("reason", "ranking.renunciationReason", LONGEST_REASON);
		}
		if (request.outcome() != Outcome.AMMESSO_FINANZIATO) {
			throw Problem.conflict("ranking.notFunded", request.label());
		}
		boolean archived = ARCHIVED.equals(this.calls.lock(request.call()).state());
		write(request, viewer.operator(), reason.strip(), archived);
		if (!archived) {
			this.processes.signal(request.call(), "requestRenounced", Map.of());
		}
	}

	private static boolean mayRenounce(Viewer viewer, Practice application) {
		String office = application.handledBy();
		return application.ownerId().equals(viewer.operator())
				|| (viewer.has(Role.REFERENTE) && office != null && viewer.in(office));
	}

	private FundedRequest lock(UUID request) {
		return this.jdbc.sql("""
				select id, practice_id, domanda_id, call_id, label, outcome from requested_intervention
				where id = ? for update""")
			.param(request)
			.query(Renunciations::read)
			.optional()
			.orElseThrow(Problem::absent);
	}

	static FundedRequest read(ResultSet row, int number) throws SQLException {
		String outcome = row.getString("outcome");
		return new FundedRequest(row.getObject("id", UUID.class), row.getObject("practice_id", UUID.class),
				row.getObject("domanda_id", UUID.class), row.getObject("call_id", UUID.class), row.getString("label"),
				(outcome != null) ? Outcome.valueOf(outcome) : null);
	}

	private void write(FundedRequest request, UUID by, String reason, boolean archived) {
		List<Reason> reasons = new ArrayList<>(List.of(Reason.of("ranking.reason.renounced", reason)));
		if (archived) {
			reasons.add(Reason.of("ranking.reason.archived"));
		}
		this.jdbc.sql("""
				update requested_intervention set outcome = 'RINUNCIATO', reasons = ?::jsonb, starts = null,
				    ends = null, version = version + 1
				where id = ?""").params(StoredJson.write(reasons), request.id()).update();
		this.jdbc.sql("""
				insert into ranking_renunciation (request_id, reason, renounced_at, renounced_by)
				values (?, ?, ?, ?)""")
			.params(request.id(), reason, Timestamp.from(Instant.now(this.clock)), by)
			.update();
		Map<String, Object> detail = Map.of("intervention", request.label(), "reason", reason);
		this.timeline.record(request.practice(), by, "renounced", detail);
		if (request.domanda() != null) {
			this.timeline.record(request.domanda(), by, "renounced", detail);
		}
	}

}
