package it.siz.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;
import it.siz.kernel.SearchText;
import it.siz.operator.Viewer;
import it.siz.subject.SubjectForm.Informativa;

/**
 * Privacy notices that persons have signed, with the paper: they are only ever added to,
 * and a missing paper is the one thing that may come later (FAQ Soggetti 2).
 */
@Component
class Notices {

	private static final String SELECT = """
			select i.*, o.given_name || ' ' || o.family_name as by_name, p.file_name, p.media_type, p.size
			from subject_informativa i left join operator o on o.id = i.taken_by left join signed_paper p on p.id = i.paper_id
			where i.subject_id = ? order by i.signed desc, i.recorded_at desc""";

	private final JdbcClient jdbc;

	private final SignedPapers papers;

	Notices(JdbcClient jdbc, SignedPapers papers) {
		this.jdbc = jdbc;
		this.papers = papers;
	}

	/** Newest first. */
	List<InformativaView> of(UUID subject) {
		return this.jdbc.sql(SELECT).param(subject).query(Notices::read).list();
	}

	/**
	 * Takes down what was sent. The same notice sent again is no second one, but brings
	 * the paper that was missing; so does a paper without a date.
	 * @throws Problem 422 when a paper goes with no notice, or is not the viewer's to
	 * give
	 */
	void record(Viewer viewer, UUID subject, @Nullable Informativa sent) {
		if (sent == null || (sent.date() == null && !sent.hasPaper())) {
			return;
		}
		List<InformativaView> known = of(subject).stream().filter(each -> same(each, sent)).toList();
		if (known.stream().anyMatch(each -> each.paper() != null && each.paper().id().equals(sent.file()))) {
			return;
		}
		Optional<InformativaView> without = known.stream().filter(each -> each.paper() == null).findFirst();
		if (without.isPresent()) {
			bring(viewer, subject, without.get().id(), sent);
		}
		else if (sent.date() == null) {
			throw Problem.refused("informativa.date", "subject.paper.when");
		}
		else if (known.isEmpty() || sent.file() != null || sent.document() != null) {
			add(viewer, subject, sent.date(), sent);
		}
	}

	private static boolean same(InformativaView each, Informativa sent) {
		return (sent.date() == null || each.date().equals(sent.date()))
				&& (sent.version() == null || sent.version().equals(each.version()))
				&& (sent.scope() == null || sent.date() == null || sent.scope().equals(each.scope()));
	}

	private void bring(Viewer viewer, UUID subject, UUID notice, Informativa sent) {
		if (sent.hasPaper()) {
			this.jdbc
				.sql("""
						update subject_informativa set paper_id = coalesce(?, paper_id), paper_place = coalesce(?, paper_place)
						where id = ?""")
				.params(paper(viewer, subject, sent), place(sent), notice)
				.update();
		}
	}

	private void add(Viewer viewer, UUID subject, LocalDate signed, Informativa sent) {
		this.jdbc
			.sql("""
					insert into subject_informativa (subject_id, signed, text_version, scope, taken_by, paper_id, paper_place)
					values (?, ?, ?, ?, ?, ?, ?)""")
			.params(subject, signed, sent.version(), sent.scope(), viewer.operator(), paper(viewer, subject, sent),
					place(sent))
			.update();
	}

	private @Nullable UUID paper(Viewer viewer, UUID subject, Informativa sent) {
		if (sent.file() != null) {
			this.papers.claim(viewer, subject, sent.file());
			return sent.file();
		}
		return (sent.document() != null) ? this.papers.copy(viewer, subject, sent.document()) : null;
	}

	private static @Nullable String place(Informativa sent) {
		String place = SearchText.blankToNull(sent.place());
		return (place != null) ? place.strip() : null;
	}

	private static InformativaView read(ResultSet row, int number) throws SQLException {
		UUID paper = row.getObject("paper_id", UUID.class);
		return new InformativaView(row.getObject("id", UUID.class), row.getObject("signed", LocalDate.class),
				row.getString("text_version"), row.getString("scope"), row.getString("by_name"),
				row.getTimestamp("recorded_at").toInstant(), (paper != null) ? new SignedPaper(paper,
						row.getString("file_name"), row.getString("media_type"), row.getLong("size")) : null,
				row.getString("paper_place"));
	}

}
