package it.siz;

import java.util.stream.Stream;

import org.apache.catalina.util.ServerInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.DriverInfo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The libraries on the class path are those with their holes closed: see
 * src/docs/adr/0002-patched-dependencies.md. A new line of one (10.2, 2.22) is looked at
 * anew.
 */
class PatchedDependenciesTest {

	@ParameterizedTest
	@MethodSource("libraries")
	void theLibraryIsAtLeastThePatchedOne(String name, String found, String line, int patched) {
		assertThat(found).as(name).startsWith(line + '.');
		assertThat(Integer.parseInt(found.substring(line.length() + 1))).as(name + ' ' + found)
			.isGreaterThanOrEqualTo(patched);
	}

	static Stream<Arguments> libraries() {
		return Stream.of(Arguments.of("Tomcat", ServerInfo.getServerNumber().replaceFirst("\\.0$", ""), "10.1", 61),
				Arguments.of("jackson-databind", com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION.toString(),
						"2.21", 5),
				Arguments.of("jackson-core", com.fasterxml.jackson.core.json.PackageVersion.VERSION.toString(), "2.21",
						5),
				Arguments.of("pgjdbc", DriverInfo.DRIVER_VERSION, "42.7", 12));
	}

}
