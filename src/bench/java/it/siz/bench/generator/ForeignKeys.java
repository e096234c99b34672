package it.siz.bench.generator;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Foreign keys are checked once for all rows: one by one that is most of the time. */
final class ForeignKeys {

	private static final String OF_THE_TABLES = """
			select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)),
			format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint
			where contype = 'f' and conrelid::regclass::text in ('subject', 'practice', 'practice_assignment',
			'act_ru_execution', 'act_ru_task', 'act_ru_identitylink', 'act_ru_event_subscr')""";

	private ForeignKeys() {
	}

	/** @return how to put them back */
	static List<String> drop(Connection connection) throws SQLException {
		List<String> back = new ArrayList<>();
		List<String> away = new ArrayList<>();
		try (var statement = connection.createStatement(); ResultSet keys = statement.executeQuery(OF_THE_TABLES)) {
			while (keys.next()) {
				back.add(keys.getString(1));
				away.add(keys.getString(2));
			}
		}
		add(connection, away);
		return back;
	}

	static void add(Connection connection, List<String> statements) throws SQLException {
		try (var statement = connection.createStatement()) {
			for (String each : statements) {
				statement.execute(each);
			}
		}
	}

}
