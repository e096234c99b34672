package it.siz.examination;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;
import it.siz.operator.Role;
import it.siz.operator.Viewer;

/** Which files may be kept, as an administrator says; every change leaves its trace. */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class FileRules {

	private final JdbcClient jdbc;

	private final Clock clock;

	FileRules(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** All kinds in their order, whether accepted or not. */
	public List<AcceptedFile> kinds() {
		return this.jdbc.sql("select kind, accepted, macros from accepted_file order by position")
			.query((row, i) -> new AcceptedFile(FileKind.valueOf(row.getString("kind")), row.getBoolean("accepted"),
					row.getBoolean("macros")))
			.list();
	}

	/** Ends of accepted names, as people know them: "pdf, docx, jpg". */
	public String words() {
		return kinds().stream()
			.filter(AcceptedFile::accepted)
			.map(each -> each.kind().extensions().get(0))
			.collect(Collectors.joining(", "));
	}

	/** The same for the chooser of a browser: ".pdf,.docx,.jpg,.jpeg". */
	public String chooser() {
		return kinds().stream()
			.filter(AcceptedFile::accepted)
			.flatMap(each -> each.kind().extensions().stream())
			.collect(Collectors.joining(",.", ".", ""));
	}

	Optional<AcceptedFile> accepted(FileKind kind) {
		return kinds().stream().filter(each -> each.kind() == kind && each.accepted()).findFirst();
	}

	/** The types of document that are not only warned of. */
	public Map<String, PdfaRule> pdfa() {
		Map<String, PdfaRule> rules = new HashMap<>();
		this.jdbc.sql("select type, rule from pdfa_rule").query(row -> {
			rules.put(row.getString("type"), PdfaRule.valueOf(row.getString("rule")));
		});
		return rules;
	}

	/**
	 * @throws Problem 403 for others than administrators
	 */
	@Transactional
	public void accept(Viewer viewer, AcceptedFile file) {
		administrator(viewer);
		int changed = this.jdbc.sql("""
				update accepted_file set accepted = :accepted, macros = :macros
				where kind = :kind and (accepted, macros) is distinct from (:accepted, :macros)""")
			.param("accepted", file.accepted())
			.param("macros", file.macros() && file.kind().office())
			.param("kind", file.kind().name())
			.update();
		if (changed > 0) {
			trace(viewer, file.kind().name(),
					(file.accepted() ? "accepted" : "refused") + (file.macros() ? "+macros" : ""));
		}
	}

	/**
	 * @param type of document
	 * @throws Problem 403 for others than administrators
	 */
	@Transactional
	public void hold(Viewer viewer, String type, PdfaRule rule) {
		administrator(viewer);
		int changed = this.jdbc.sql("""
				insert into pdfa_rule (type, rule) values (:type, :rule) on conflict (type) do update
				set rule = excluded.rule where pdfa_rule.rule <> excluded.rule""")
			.param("type", type)
			.param("rule", rule.name())
			.update();
		if (changed > 0) {
			trace(viewer, type, rule.name());
		}
	}

	private void trace(Viewer viewer, String what, String value) {
		this.jdbc.sql("insert into file_rule_change (changed_at, changed_by, what, value) values (?, ?, ?, ?)")
			.params(Timestamp.from(this.clock.instant()), viewer.operator(), what, value)
			.update();
	}

	private static void administrator(Viewer viewer) {
		if (!viewer.has(Role.AMMINISTRATORE)) {
			throw Problem.forbidden("examination.admin");
		}
	}

}
