package it.siz.duplicate;

import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.kernel.SearchText;

/** Writes the chosen values into the record that goes on. */
@Component
class UnitedFields {

	private static final String CODE = "codice";

	private final JdbcClient jdbc;

	private final Changes changes;

	UnitedFields(JdbcClient jdbc, Changes changes) {
		this.jdbc = jdbc;
		this.changes = changes;
	}

	/** @param taken fields of which the merged record's value stays */
	void choose(Union union, Set<String> taken) {
		for (Field field : Field.ALL) {
			if (taken.contains(field.key()) && !field.key().equals(CODE)) {
				field.columns().forEach(column -> take(union, column));
			}
		}
		if (taken.contains(CODE)) {
			exchangeCodes(union);
		}
		String name = this.jdbc.sql("select family_name || ' ' || given_name from subject where id = ?")
			.param(union.kept())
			.query(String.class)
			.single();
		this.changes.set(union, "subject", "search_text", ":value", "id = :kept", SearchText.fold(name));
	}

	private void take(Union union, String column) {
		this.changes.set(union, "subject", column, "select m.%s from subject m where m.id = :merged".formatted(column),
				"id = :kept", null);
	}

	/** A code is there once: for a moment the merged record has one of its own. */
	private void exchangeCodes(Union union) {
		String code = this.jdbc.sql("select identifier from subject where id = ?")
			.param(union.kept())
			.query(String.class)
			.single();
		String type = this.jdbc.sql("select identifier_type from subject where id = ?")
			.param(union.kept())
			.query(String.class)
			.single();
		String merged = this.jdbc.sql("select identifier from subject where id = ?")
			.param(union.merged())
			.query(String.class)
			.single();
		this.changes.set(union, "subject", "identifier", ":value", "id = :merged", "UNITA " + union.id());
		this.changes.set(union, "subject", "identifier", ":value", "id = :kept", merged);
		this.changes.set(union, "subject", "identifier", ":value", "id = :merged", code);
		take(union, "identifier_type");
		this.changes.set(union, "subject", "identifier_type", ":value", "id = :merged", type);
	}

}
