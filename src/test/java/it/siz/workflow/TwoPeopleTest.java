package it.siz.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import it.siz.SizTest;
import it.siz.kernel.Problem;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The table of visibility has one way in, and the second person may say no. */
@SizTest
class TwoPeopleTest {

	@Autowired
	RepositoryService repository;

	@Autowired
	ModelProposals proposals;

	@Autowired
	Operators operators;

	@Autowired
	JdbcClient jdbc;

	@Test
	void theEnginesDeploymentRefusesAChangedTable() throws IOException {
		long before = versions();
		String changed = changed();
		for (String name : List.of("dmn/visibility.dmn", "altro/nome.dmn")) {
			Problem refused = catchThrowableOfType(Problem.class,
					() -> this.repository.createDeployment().addString(name, changed).deploy());
			assertThat(refused.code()).as(name).isEqualTo("workflow.needsTwo");
		}
		assertThat(versions()).isEqualTo(before);
	}

	@Test
	@Transactional
	void aProposalIsRejectedWithAReasonAndNothingChanges() throws IOException {
		long before = versions();
		this.proposals.propose(ModelProposals.HELD, changed().getBytes(StandardCharsets.UTF_8), viewer("progettista"));
		UUID proposal = this.proposals.open().get(0).id();
		assertThat(refusal("admin", proposal, " ").status()).isEqualTo(422);
		assertThat(refusal("assistente.lodi", proposal, "No.").status()).isEqualTo(403);
		this.proposals.reject(viewer("admin"), proposal, "Apre le prese in carico agli amministrativi.");
		assertThat(this.proposals.open()).isEmpty();
		assertThat(this.jdbc.sql("select state || ' ' || reason from model_proposal where id = ?")
			.param(proposal)
			.query(String.class)
			.single()).isEqualTo("REJECTED Apre le prese in carico agli amministrativi.");
		assertThatThrownBy(() -> this.proposals.get(proposal)).isInstanceOf(Problem.class);
		assertThat(versions()).isEqualTo(before);
	}

	private Problem refusal(String username, UUID proposal, String reason) {
		return catchThrowableOfType(Problem.class, () -> this.proposals.reject(viewer(username), proposal, reason));
	}

	private Viewer viewer(String username) {
		return this.operators.viewer(username);
	}

	private long versions() {
		return this.repository.createDecisionDefinitionQuery().decisionDefinitionKey("visibility").count();
	}

	private static String changed() throws IOException {
		String table = Files.readString(Path.of("dmn/visibility.dmn"));
		String changed = table.replace("\"segnalazione\",\"progetto\"", "\"segnalazione\",\"presa-in-carico\"");
		assertThat(changed).isNotEqualTo(table);
		return changed;
	}

}
