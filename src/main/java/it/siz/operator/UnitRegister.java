package it.siz.operator;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The units of the Ambito at each start: its 61 Comuni and the offices of the Ufficio di
 * Piano. Units are added and renamed, never removed: practices belong to them.
 */
@Component
@Order(5)
class UnitRegister implements ApplicationRunner {

	private final JdbcClient jdbc;

	UnitRegister(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) throws IOException {
		CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
		try (Reader units = new InputStreamReader(new ClassPathResource("operator/units.csv").getInputStream(),
				StandardCharsets.UTF_8)) {
			format.parse(units).forEach(this::keep);
		}
	}

	private void keep(CSVRecord unit) {
		this.jdbc.sql("""
				insert into unit (code, name, comune) values (?, ?, ?)
				on conflict (code) do update set name = excluded.name
				where unit.name <> excluded.name""")
			.params(unit.get("code"), unit.get("name"), Boolean.valueOf(unit.get("comune")))
			.update();
	}

}
