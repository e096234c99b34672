package it.siz.workflow;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;
import it.siz.operator.Role;
import it.siz.operator.Viewer;

/**
 * The table that says who sees what is changed by two people: one proposes it by
 * deploying, another one reads what it would change and approves.
 */
@Component
@Transactional
public class ModelProposals {

	/** The one file that needs two people. */
	static final String HELD = "dmn/visibility.dmn";

	private static final String SELECT = """
			select p.id, p.file, p.proposed_by, p.proposed_at, o.given_name || ' ' || o.family_name as proposer
			from model_proposal p left join operator o on o.id = p.proposed_by where p.state = 'OPEN' """;

	private final JdbcClient jdbc;

	private final ModelGate gate;

	private final Clock clock;

	ModelProposals(JdbcClient jdbc, ModelGate gate, Clock clock) {
		this.jdbc = jdbc;
		this.gate = gate;
		this.clock = clock;
	}

	/** What waits, newest first. */
	@Transactional(readOnly = true)
	public List<ModelProposal> open() {
		return this.jdbc.sql(SELECT + "order by p.proposed_at desc").query(ModelProposals::read).list();
	}

	/**
	 * @throws Problem 404 when nothing of this id waits
	 */
	@Transactional(readOnly = true)
	public ModelProposal get(UUID id) {
		return this.jdbc.sql(SELECT + "and p.id = ?")
			.param(id)
			.query(ModelProposals::read)
			.optional()
			.orElseThrow(Problem::absent);
	}

	/** The proposed file as text. */
	@Transactional(readOnly = true)
	public String content(UUID id) {
		return new String(bytes(get(id)), StandardCharsets.UTF_8);
	}

	byte[] bytes(ModelProposal proposal) {
		return this.jdbc.sql("select content from model_proposal where id = ?")
			.param(proposal.id())
			.query(byte[].class)
			.single();
	}

	/**
	 * Keeps a changed file for a second person; the proposal before it is over.
	 * @throws Problem 422 when the gate refuses the file
	 */
	void propose(String file, byte[] content, @Nullable Viewer viewer) {
		this.gate.check(file, content);
		if (openContent(file).filter(known -> Arrays.equals(known, content)).isPresent()) {
			return;
		}
		end(file);
		this.jdbc.sql("""
				insert into model_proposal (id, file, content, proposed_by, proposed_at, state)
				values (?, ?, ?, ?, ?, 'OPEN')""")
			.params(UUID.randomUUID(), file, content, (viewer != null) ? viewer.operator() : null,
					Timestamp.from(Instant.now(this.clock)))
			.update();
	}

	/** The file is again as it is in force: nothing waits any more. */
	void end(String file) {
		this.jdbc.sql("update model_proposal set state = 'SUPERSEDED' where file = ? and state = 'OPEN'")
			.param(file)
			.update();
	}

	/**
	 * Says no.
	 * @throws Problem 403 for the wrong role, 404 when it does not wait any more, 422
	 * without a reason
	 */
	public void reject(Viewer viewer, UUID id, @Nullable String reason) {
		mayDecide(viewer);
		get(id);
		if (reason == null || reason.isBlank() || reason.length() > 1000) {
			throw Problem.refused("reason", "workflow.proposalReason");
		}
		decide(viewer, id, "REJECTED", reason.strip());
	}

	/**
	 * Marks it approved. @throws Problem 403 for the wrong role, 409 for the proposer
	 */
	void approve(Viewer viewer, ModelProposal proposal) {
		mayDecide(viewer);
		if (viewer.operator().equals(proposal.proposedBy())) {
			throw Problem.conflict("workflow.secondPerson");
		}
		decide(viewer, proposal.id(), "APPROVED", null);
	}

	private void decide(Viewer viewer, UUID id, String state, @Nullable String reason) {
		int changed = this.jdbc.sql("""
				update model_proposal set state = ?, decided_by = ?, decided_at = ?, reason = ?
				where id = ? and state = 'OPEN'""")
			.params(state, viewer.operator(), Timestamp.from(Instant.now(this.clock)), reason, id)
			.update();
		if (changed == 0) {
			throw Problem.absent();
		}
	}

	private static void mayDecide(Viewer viewer) {
		if (!viewer.has(Role.PROGETTISTA) && !viewer.has(Role.AMMINISTRATORE)) {
			throw Problem.forbidden("workflow.designersOnly");
		}
	}

	private Optional<byte[]> openContent(String file) {
		return this.jdbc.sql("select content from model_proposal where file = ? and state = 'OPEN'")
			.param(file)
			.query(byte[].class)
			.optional();
	}

	private static ModelProposal read(ResultSet row, int number) throws SQLException {
		return new ModelProposal(row.getObject("id", UUID.class), row.getString("file"),
				row.getObject("proposed_by", UUID.class), row.getString("proposer"),
				row.getTimestamp("proposed_at").toInstant());
	}

}
