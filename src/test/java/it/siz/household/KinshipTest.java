package it.siz.household;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The kinship codes are ANPR's, all of them, each with its words in both languages. */
class KinshipTest {

	private static final Path TABLES = Path.of("../shared/specs/anpr/tabelle");

	@ParameterizedTest
	@CsvSource({ "3, 3, 3", "3, 03, 3", "5, 28, 28", "4, 1, C1", "4, 02, C2", "3, 0, 0", "' 3 ', ' 6', 6" })
	void aCodeIsReadAsAnprWritesIt(String tipoLegame, String codiceLegame, String code) {
		assertThat(Kinship.code(tipoLegame, codiceLegame)).isEqualTo(code);
	}

	@Test
	void everyCodeOfAnprIsKnown() throws IOException {
		assumeTrue(Files.isDirectory(TABLES), "the specifications are not here");
		Set<String> official = new TreeSet<>();
		codes("tab_relazione_di_parentela___famiglia.csv").forEach(official::add);
		codes("tab_legame____convivenza.csv").forEach(code -> official.add('C' + code));
		assertThat(known()).containsExactlyInAnyOrderElementsOf(official);
	}

	@ParameterizedTest
	@ValueSource(strings = { "household", "household_en" })
	void everyCodeHasItsWords(String bundle) throws IOException {
		Properties words = new Properties();
		try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages", bundle + ".properties"))) {
			words.load(reader);
		}
		known().forEach(code -> assertThat(words).containsKey("household.kinship." + code));
		for (ChangeReason reason : ChangeReason.values()) {
			assertThat(words).containsKey("household.reason." + reason);
		}
		for (int generation = -3; generation <= 3; generation++) {
			assertThat(words).containsKey("household.generation." + generation);
		}
	}

	/** As the migration writes them. */
	private static List<String> known() throws IOException {
		String sql = Files.readString(Path.of("src/main/resources/db/migration/V37__household.sql"));
		String rows = sql.substring(sql.indexOf("insert into kinship"), sql.indexOf("create table household"));
		return Pattern.compile("\\('(\\w+)', -?\\d").matcher(rows).results().map(found -> found.group(1)).toList();
	}

	private static Stream<String> codes(String table) throws IOException {
		return Files.readAllLines(TABLES.resolve(table))
			.stream()
			.map(line -> line.split(",")[0])
			.filter(code -> code.matches("\\d+"));
	}

}
