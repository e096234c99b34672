package it.siz.examination;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.kernel.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Against a scanner on the loopback address that speaks clamd's protocol. */
@SizTest
class AntivirusTest {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void anInfectedFileIsRefusedAndACleanOneIsScannedOnce() throws IOException {
		try (Clam clam = new Clam()) {
			Antivirus antivirus = antivirus(clam.address());
			assertThat(antivirus.on()).isTrue();
			String clean = UUID.randomUUID().toString();
			byte[] large = new byte[300_000];
			antivirus.clean(clean, "buono.pdf", () -> new ByteArrayInputStream(large));
			antivirus.clean(clean, "buono.pdf", () -> {
				throw new IOException("not looked at again");
			});
			assertThat(clam.asked).hasValue(1);
			String infected = UUID.randomUUID().toString();
			for (int i = 0; i < 2; i++) {
				assertThat(refusal(antivirus, infected, Clam.EICAR)).isEqualTo("415 examination.virus");
			}
			assertThat(clam.asked).as("what is infected stays so").hasValue(2);
		}
	}

	@Test
	void whatNobodyCouldScanStaysShut() throws IOException {
		String content = UUID.randomUUID().toString();
		Clam gone = new Clam();
		gone.close();
		assertThat(refusal(antivirus(gone.address()), content, "x")).isEqualTo("503 examination.virus.unknown");
		try (Clam clam = new Clam()) {
			assertThatCode(() -> antivirus(clam.address()).clean(content, "x.pdf",
					() -> new ByteArrayInputStream(new byte[1])))
				.as("and opens once the scanner is back")
				.doesNotThrowAnyException();
		}
		assertThatIOException().isThrownBy(() -> Clamd.virus("INSTREAM size limit exceeded. ERROR"));
	}

	@Test
	void withoutAScannerNobodyIsKeptFromAnything() {
		Antivirus off = antivirus("");
		assertThat(off.on()).isFalse();
		assertThatCode(() -> off.clean("x", "x.pdf", () -> {
			throw new IOException("not looked at");
		})).doesNotThrowAnyException();
	}

	private String refusal(Antivirus antivirus, String sha256, String content) {
		Problem problem = catchThrowableOfType(Problem.class, () -> antivirus.clean(sha256, "x.pdf",
				() -> new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1))));
		return problem.status() + " " + problem.code();
	}

	private Antivirus antivirus(String address) {
		return new Antivirus(new Clamd(address, Duration.ofSeconds(5)), this.jdbc, Clock.systemUTC());
	}

}
