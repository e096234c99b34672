package it.siz.duplicate;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever refers to a person moves when two records are united, or was left where it is
 * on purpose: a new table or column makes this fail until somebody has decided.
 */
@SizTest
class MovingTest {

	@Autowired
	JdbcClient jdbc;

	@Test
	void everyTableThatRefersToAPersonIsThoughtOf() {
		List<Moving> referring = this.jdbc.sql("""
				select k.table_name, k.column_name from information_schema.referential_constraints r
				join information_schema.key_column_usage k using (constraint_schema, constraint_name)
				join information_schema.constraint_column_usage u
				on u.constraint_schema = r.unique_constraint_schema and u.constraint_name = r.unique_constraint_name
				where r.constraint_schema = current_schema() and u.table_name = 'subject' and u.column_name = 'id'""")
			.query((row, i) -> Moving.of(row.getString(1), row.getString(2)))
			.list();
		assertThat(referring).contains(Moving.of("practice", "subject_id"));
		assertThat(Stream.concat(Moving.ALL.stream(), Moving.STAYING.stream())
			.map(each -> Moving.of(each.table(), each.column()))
			.toList()).containsExactlyInAnyOrderElementsOf(referring);
	}

	@Test
	void everyColumnOfAPersonIsChosenOrItsOwn() {
		List<String> columns = this.jdbc.sql(
				"select column_name from information_schema.columns where table_name = 'subject' and table_schema = current_schema()")
			.query(String.class)
			.list();
		assertThat(Stream.concat(Field.OWN.stream(), Field.ALL.stream().flatMap(field -> field.columns().stream()))
			.toList()).containsExactlyInAnyOrderElementsOf(columns);
	}

}
