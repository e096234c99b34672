package it.siz.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Condition;
import it.siz.operator.Viewer;
import it.siz.practice.PracticeAccess;
import it.siz.visibility.Action;

/**
 * Documents in the practices of a person that the viewer may open, one of which may be
 * named as the paper of what is registered about the person.
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class PersonDocuments {

	/** More than one chooses from. */
	private static final int MOST = 100;

	private final JdbcClient jdbc;

	private final PracticeAccess access;

	PersonDocuments(JdbcClient jdbc, PracticeAccess access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	/**
	 * The latest first.
	 * @param type one of {@link Documents#TYPES}
	 */
	public List<PersonDocument> of(Viewer viewer, UUID subject, String type) {
		Condition visible = this.access.may(viewer, Action.VIEW);
		return this.jdbc.sql("""
				select d.id, d.title, d.document_date, p.code from document d join practice p on p.id = d.practice_id
				where p.subject_id = :person and d.type = :type and d.deleted_at is null and %s
				order by d.uploaded_at desc limit :most""".formatted(visible.sql()))
			.params(visible.values())
			.param("person", subject)
			.param("type", type)
			.param("most", MOST)
			.query(PersonDocuments::read)
			.list();
	}

	private static PersonDocument read(ResultSet row, int number) throws SQLException {
		return new PersonDocument(row.getObject("id", UUID.class), row.getString("title"),
				row.getObject("document_date", LocalDate.class), row.getString("code"));
	}

}
