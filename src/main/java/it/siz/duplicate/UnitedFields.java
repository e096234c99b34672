package it.siz.duplicate;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.kernel.SearchText;

/** Writes the chosen values into the record that goes on. */
@Component
class UnitedFields {

	private final JdbcClient jdbc;

	private final Changes changes;

	UnitedFields(JdbcClient jdbc, Changes changes) {
		this.jdbc = jdbc;
		this.changes = changes;
	}

	void choose(Union union) {
		for (Field field : Field.ALL) {
			if (union.taken().contains(field.key()) && !field.key().equals(Field.CODE)) {
				field.columns().forEach(column -> take(union, column));
			}
		}
		if (union.taken().contains(Field.CODE)) {
			exchangeCodes(union);
		}
		this.changes.set(union, "subject", "search_text", ":value", "id = :kept",
				SearchText.fold(read(union.kept(), "family_name || ' ' || given_name")));
	}

	private void take(Union union, String column) {
		this.changes.set(union, "subject", column, "select m.%s from subject m where m.id = :merged".formatted(column),
				"id = :kept", null);
	}

	/** A code is there once: for a moment the merged record has one of its own. */
	private void exchangeCodes(Union union) {
		String code = read(union.kept(), "identifier");
		String type = read(union.kept(), "identifier_type");
		String merged = read(union.merged(), "identifier");
		this.changes.set(union, "subject", "identifier", ":value", "id = :merged", "UNITA " + union.id());
		this.changes.set(union, "subject", "identifier", ":value", "id = :kept", merged);
		this.changes.set(union, "subject", "identifier", ":value", "id = :merged", code);
		take(union, "identifier_type");
		take(union, "identifier_expires");
		this.changes.set(union, "subject", "identifier_type", ":value", "id = :merged", type);
	}

	private String read(UUID subject, String expression) {
		return this.jdbc.sql("select " + expression + " from subject where id = ?")
			.param(subject)
			.query(String.class)
			.single();
	}

}
