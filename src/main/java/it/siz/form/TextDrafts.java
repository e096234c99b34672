package it.siz.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.form.TextDraft.Author;
import it.siz.form.TextDraft.Typed;
import it.siz.kernel.Problem;

/**
 * Keeps what is typed in the forms of pages until it is sent, for its author alone and
 * under the unit it was typed in. It outlives sessions; two tabs do not overwrite each
 * other.
 */
@Component
@Transactional
public class TextDrafts {

	/**
	 * Drafts of one operator in one unit; nobody has so many forms open. Beyond them the
	 * oldest go: what is being typed now is never refused for their sake.
	 */
	static final int MOST = 200;

	private static final String HEAD = "select id, place, page, title, saved_at, version, ";

	private final JdbcClient jdbc;

	private final Clock clock;

	TextDrafts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * @throws Problem 409 when another tab has saved meanwhile; 400 when it is too large
	 * or has characters that the database does not take
	 */
	public TextDraft save(Author author, Typed typed) {
		if (typed.version() == null) {
			makeRoom(author);
		}
		int saved = this.jdbc.sql("""
				insert into text_draft (id, operator_id, unit_code, place, page, title, content, saved_at, version)
				values (:id, :operator, :unit, :place, :page, :title, cast(:content as jsonb), :now, 0)
				on conflict (operator_id, unit_code, place) do update set page = :page, title = :title,
					content = cast(:content as jsonb), saved_at = :now, version = text_draft.version + 1
				where text_draft.version = :version""")
			.param("id", UUID.randomUUID())
			.param("operator", author.operator())
			.param("unit", author.unit())
			.param("place", typed.place())
			.param("page", typed.page())
			.param("title", typed.title())
			.param("content", DraftJson.write(typed.content()))
			.param("now", Timestamp.from(this.clock.instant()))
			.param("version", (typed.version() != null) ? typed.version() : -1L)
			.update();
		TextDraft draft = at(author, typed.place());
		if (saved == 0) {
			throw Problem.conflict("form.draftElsewhere", Date.from(draft.savedAt()));
		}
		return draft;
	}

	private void makeRoom(Author author) {
		this.jdbc.sql("""
				delete from text_draft where id in (select id from text_draft where operator_id = ? and unit_code = ?
				order by saved_at desc, id offset ?)""").params(author.operator(), author.unit(), MOST - 1).update();
	}

	private TextDraft at(Author author, String place) {
		return this.jdbc.sql(HEAD + "content from text_draft where operator_id = ? and unit_code = ? and place = ?")
			.params(author.operator(), author.unit(), place)
			.query(TextDrafts::read)
			.single();
	}

	/** The author's, newest first, without their content. */
	@Transactional(readOnly = true)
	public List<TextDraft> of(Author author) {
		return this.jdbc
			.sql(HEAD + "null as content from text_draft where operator_id = ? and unit_code = ? "
					+ "order by saved_at desc limit " + MOST)
			.params(author.operator(), author.unit())
			.query(TextDrafts::read)
			.list();
	}

	/** Empty for somebody else's. */
	@Transactional(readOnly = true)
	public Optional<TextDraft> find(Author author, UUID id) {
		return this.jdbc.sql(HEAD + "content from text_draft where operator_id = ? and unit_code = ? and id = ?")
			.params(author.operator(), author.unit(), id)
			.query(TextDrafts::read)
			.optional();
	}

	/**
	 * @throws Problem 404 when the author has no such draft
	 */
	public void discard(Author author, UUID id) {
		int gone = this.jdbc.sql("delete from text_draft where operator_id = ? and unit_code = ? and id = ?")
			.params(author.operator(), author.unit(), id)
			.update();
		if (gone == 0) {
			throw Problem.absent();
		}
	}

	/** What was sent is of use no more, unless another tab went on with it meanwhile. */
	public void sent(UUID operator, UUID id, long version) {
		this.jdbc.sql("delete from text_draft where operator_id = ? and id = ? and version = ?")
			.params(operator, id, version)
			.update();
	}

	private static TextDraft read(ResultSet row, int number) throws SQLException {
		return new TextDraft(row.getObject("id", UUID.class), row.getString("place"), row.getString("page"),
				row.getString("title"), DraftJson.read(row.getString("content")),
				row.getTimestamp("saved_at").toInstant(), row.getLong("version"));
	}

}
