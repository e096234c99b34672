package it.siz.form;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import it.siz.SizTest;
import it.siz.form.TextDraft.Author;
import it.siz.form.TextDraft.Typed;

import static org.assertj.core.api.Assertions.assertThat;

/** What is typed now is always kept, whatever was left behind before. */
@SizTest
@Transactional
class TextDraftsTest {

	@Autowired
	TextDrafts drafts;

	@Autowired
	JdbcClient jdbc;

	private Author author = new Author(new UUID(0, 0), "");

	@BeforeEach
	void somebody() {
		this.author = new Author(
				this.jdbc.sql("select id from operator where username = 'collega.lodi'").query(UUID.class).single(),
				"E648");
		this.jdbc.sql("delete from text_draft where operator_id = ?").param(this.author.operator()).update();
	}

	@Test
	void beyondTheMostTheOldestGoes() {
		for (int i = 0; i < TextDrafts.MOST + 3; i++) {
			this.drafts.save(this.author, typed("/posto/" + i));
			this.jdbc.sql("update text_draft set saved_at = saved_at - make_interval(days => ?) where place = ?")
				.params(1000 - i, "/posto/" + i)
				.update();
		}
		assertThat(this.drafts.of(this.author)).hasSize(TextDrafts.MOST)
			.extracting(TextDraft::place)
			.contains("/posto/" + (TextDrafts.MOST + 2))
			.doesNotContain("/posto/0", "/posto/1", "/posto/2");
	}

	@Test
	void whatAnotherTabSavedLaterOutlivesTheSendingOfAnEarlierText() {
		TextDraft draft = this.drafts.save(this.author, typed("/posto"));
		this.drafts.save(this.author, new Typed("/posto", "/posto", "Posto", Map.of(), draft.version()));
		this.drafts.sent(this.author.operator(), draft.id(), draft.version());
		assertThat(this.drafts.find(this.author, draft.id())).isPresent();
		this.drafts.sent(this.author.operator(), draft.id(), draft.version() + 1);
		assertThat(this.drafts.find(this.author, draft.id())).isEmpty();
	}

	private static Typed typed(String place) {
		return new Typed(place, place, "Posto", Map.of("text", "x"), null);
	}

}
