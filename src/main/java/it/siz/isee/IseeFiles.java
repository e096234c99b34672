package it.siz.isee;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.Viewer;
import it.siz.practice.PracticeAccess;

/**
 * Files with an attestation that were uploaded to practices of the person: one may be
 * named as the paper of what is registered. Only what the viewer may open.
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class IseeFiles {

	private final JdbcClient jdbc;

	private final PracticeAccess access;

	IseeFiles(JdbcClient jdbc, PracticeAccess access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	public List<File> of(Viewer viewer, UUID subject) {
		List<File> files = this.jdbc
			.sql("""
					select d.id, d.practice_id, d.title, d.document_date, p.code from document d
					join practice p on p.id = d.practice_id where p.subject_id = ? and d.type = 'ISEE' and d.deleted_at is null
					order by d.uploaded_at desc limit 100""")
			.param(subject)
			.query((row, i) -> new File(row.getObject("id", UUID.class), row.getObject("practice_id", UUID.class),
					row.getString("title"), row.getObject("document_date", LocalDate.class), row.getString("code")))
			.list();
		Set<UUID> visible = this.access.visible(viewer, files.stream().map(File::practice).collect(Collectors.toSet()));
		return files.stream().filter(file -> visible.contains(file.practice())).toList();
	}

	/**
	 * @param code number of the practice as people write it
	 */
	public record File(UUID id, UUID practice, String title, LocalDate date, String code) {
	}

}
