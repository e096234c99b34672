package it.siz.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Condition;
import it.siz.operator.Viewer;
import it.siz.practice.AlsoFound;
import it.siz.practice.PracticeAccess;
import it.siz.practice.TaskPanel.Panel;
import it.siz.visibility.Action;

/**
 * Finds documents by the words of their text (Italian word stems), in practices that the
 * viewer may open; the newest first.
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class WordsInDocuments implements AlsoFound {

	private static final int MOST = 25;

	private final JdbcClient jdbc;

	private final PracticeAccess access;

	WordsInDocuments(JdbcClient jdbc, PracticeAccess access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	@Override
	public Optional<Panel> of(Viewer viewer, String words) {
		Condition visible = this.access.may(viewer, Action.VIEW);
		List<Hit> hits = this.jdbc.sql("""
				select d.id, d.title, d.type, d.document_date, p.id as practice, p.code
				from examination e join document d on d.sha256 = e.sha256 and d.deleted_at is null
				join practice p on p.id = d.practice_id
				where e.words @@ websearch_to_tsquery('italian', :words) and %s
				order by d.uploaded_at desc limit :most""".formatted(visible.sql()))
			.params(visible.values())
			.param("words", words)
			.param("most", MOST + 1)
			.query(WordsInDocuments::hit)
			.list();
		if (hits.isEmpty()) {
			return Optional.empty();
		}
		List<Hit> shown = hits.stream().limit(MOST).toList();
		return Optional.of(new Panel("documenti-trovati", new Hits(shown, hits.size() > MOST)));
	}

	private static Hit hit(ResultSet row, int number) throws SQLException {
		return new Hit(row.getObject("id", UUID.class), row.getString("title"), row.getString("type"),
				row.getObject("document_date", LocalDate.class), row.getObject("practice", UUID.class),
				row.getString("code"));
	}

	/**
	 * @param code number of the practice as people write it
	 */
	public record Hit(UUID id, String title, String type, LocalDate date, UUID practice, String code) {
	}

	/**
	 * @param more whether there are further ones
	 */
	public record Hits(List<Hit> items, boolean more) {
	}

}
