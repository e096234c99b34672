package it.siz.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of addresses: an address ends, and is never changed. */
@Component
class AddressRows {

	private final JdbcClient jdbc;

	AddressRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of each kind the present one first, then backwards. */
	List<Address> of(UUID subject) {
		return this.jdbc.sql(
				"select * from subject_address where subject_id = ? order by kind desc, to_date desc nulls first, recorded_at desc")
			.param(subject)
			.query(AddressRows::read)
			.list();
	}

	Optional<Address> current(UUID subject, AddressKind kind) {
		return this.jdbc.sql("select * from subject_address where subject_id = ? and kind = ? and to_date is null")
			.params(subject, kind.name())
			.query(AddressRows::read)
			.optional();
	}

	void end(UUID subject, AddressKind kind, LocalDate day) {
		this.jdbc.sql("update subject_address set to_date = ? where subject_id = ? and kind = ? and to_date is null")
			.params(day, subject, kind.name())
			.update();
	}

	void begin(UUID subject, Address address, UUID by) {
		this.jdbc
			.sql("""
					insert into subject_address (subject_id, kind, comune, street, number, postal_code, from_date, recorded_by)
					values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(subject, address.kind().name(), address.comune(), address.street(), address.number(),
					address.postalCode(), address.from(), by)
			.update();
	}

	private static Address read(ResultSet row, int number) throws SQLException {
		return new Address(AddressKind.valueOf(row.getString("kind")), row.getString("comune"), row.getString("street"),
				row.getString("number"), row.getString("postal_code"), row.getObject("from_date", LocalDate.class),
				row.getObject("to_date", LocalDate.class));
	}

}
