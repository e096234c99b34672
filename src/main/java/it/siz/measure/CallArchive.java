package it.siz.measure;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.workflow.Processes;

/**
 * Puts a finished call away. Until then its process waits for renunciations; afterwards
 * they are recorded and fund nobody else (ADR 0009).
 */
@Component
@Transactional
public class CallArchive {

	private final Calls calls;

	private final CallTimeline timeline;

	private final Processes processes;

	private final Clock clock;

	CallArchive(Calls calls, CallTimeline timeline, Processes processes, Clock clock) {
		this.calls = calls;
		this.timeline = timeline;
		this.processes = processes;
		this.clock = clock;
	}

	/**
	 * @throws Problem 403 when the viewer is no referent of the measure, 422 without a
	 * reason, 409 before the ranking is approved and told to everybody, while a roll-down
	 * waits for its decision, or when it is archived already
	 */
	public CallView archive(Viewer viewer, UUID id, @Nullable String reason) {
		Call call = this.calls.handled(viewer, id);
		String why = Calls.reason(reason);
		CallView before = call.view(Instant.now(this.clock));
		if (call.state() != CallState.APPROVATO && call.state() != CallState.ARCHIVIATO) {
			throw Problem.conflict("measure.archiveTooEarly", before.title());
		}
		call.archive();
		if (!this.processes.openTasks(id).isEmpty()) {
			throw Problem.conflict("measure.archiveRollDown", before.title());
		}
		this.timeline.archived(id, viewer.operator(), why);
		end(id, before.title());
		return call.view(Instant.now(this.clock));
	}

	private void end(UUID id, String title) {
		try {
			this.processes.signal(id, "archiveCall", Map.of());
		}
		catch (Problem problem) {
			throw Problem.conflict("measure.archiveTelling", title);
		}
	}

}
