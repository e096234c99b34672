package it.siz.form;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import it.siz.SizTest;
import it.siz.kernel.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SizTest
@Transactional
class DraftsTest {

	@Autowired
	Drafts drafts;

	@Autowired
	JdbcClient jdbc;

	private UUID practice = new UUID(0, 0);

	private UUID operator = new UUID(0, 0);

	@BeforeEach
	void somebodysPractice() {
		this.practice = this.jdbc.sql("select id from practice limit 1").query(UUID.class).single();
		this.operator = this.jdbc.sql("select owner_id from practice where id = ?")
			.param(this.practice)
			.query(UUID.class)
			.single();
	}

	@Test
	void whatWasTypedComesBackValidOrNot() {
		Map<String, Object> typed = Map.of("isee", "dodicimila", "righe", List.of(Map.of("nome", "")));
		Draft first = save(typed, null);
		assertThat(first.version()).isZero();
		assertThat(this.drafts.find(this.practice, this.operator, "prova").map(Draft::data)).contains(typed);
		assertThat(save(Map.of("isee", 12000), 0L).version()).isEqualTo(1);
	}

	@Test
	void aSecondTabDoesNotOverwriteTheFirst() {
		save(Map.of("a", "uno"), null);
		save(Map.of("a", "due"), 0L);
		assertConflict(0L);
		assertConflict(null);
		assertThat(this.drafts.find(this.practice, this.operator, "prova").orElseThrow().data()).containsEntry("a",
				"due");
	}

	@Test
	void theDraftOfWhoDoesTheTaskIsGoneAndAColleaguesStaysForTheColleague() {
		UUID colleague = this.jdbc.sql("select id from operator where id <> ? limit 1")
			.param(this.operator)
			.query(UUID.class)
			.single();
		save(Map.of("a", "mio"), null);
		this.drafts.save(this.practice, colleague, "prova", "b2-domanda", Map.of("a", "suo"), null);
		this.drafts.completed(this.practice, "prova", new Drafts.Completed("t1", "Prova", this.operator));
		assertThat(this.drafts.find(this.practice, this.operator, "prova")).isEmpty();
		assertThat(this.drafts.find(this.practice, colleague, "prova")).isEmpty();
		assertThat(this.drafts.find(this.practice, colleague, "overtaken:t1").map(Draft::data))
			.contains(Map.of("a", "suo"));
		assertThat(this.drafts.overtaken(this.practice, colleague, "overtaken:t1").map(Drafts.Overtaken::task))
			.contains("Prova");
	}

	@Test
	void aDraftIsReadInTheWordsOfItsForm() {
		save(Map.of("rete", List.of("vicini"), "vuoto", ""), null);
		this.drafts.label(this.practice, this.operator, "prova",
				Map.of("rete", "Rete di sostegno", "rete=vicini", "I vicini"));
		assertThat(this.drafts.find(this.practice, this.operator, "prova").orElseThrow().lines())
			.containsExactly(new Draft.Line("Rete di sostegno", "I vicini"));
	}

	@Test
	void whatCannotBeStoredIsRefusedInWords() {
		assertThatThrownBy(() -> save(Map.of("a", "è".repeat(132_000)), null)).isInstanceOfSatisfying(Problem.class,
				problem -> assertThat(problem.code()).isEqualTo("form.draftTooLarge"));
		assertThatThrownBy(() -> save(Map.of("a", "x\0"), null)).isInstanceOfSatisfying(Problem.class,
				problem -> assertThat(problem.code()).isEqualTo("form.draftCharacters"));
		assertThatThrownBy(() -> save(Map.of("a", "x\ud83d"), null)).isInstanceOfSatisfying(Problem.class,
				problem -> assertThat(problem.code()).isEqualTo("form.draftCharacters"));
	}

	private void assertConflict(Long version) {
		assertThatThrownBy(() -> save(Map.of("a", "tre"), version)).isInstanceOfSatisfying(Problem.class, problem -> {
			assertThat(problem.status()).isEqualTo(409);
			assertThat(problem.code()).isEqualTo("form.draftChanged");
		});
	}

	private Draft save(Map<String, Object> data, Long version) {
		return this.drafts.save(this.practice, this.operator, "prova", "b2-domanda", data, version);
	}

}
