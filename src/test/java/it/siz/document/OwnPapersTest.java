package it.siz.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.SizTest;
import it.siz.kernel.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Papers of our own on a real store: kept as they were, or not at all. */
@SizTest
class OwnPapersTest {

	@Autowired
	OwnPapers papers;

	@Autowired
	DocumentStore store;

	@Autowired
	DocumentRepository repository;

	@Autowired
	StoreReports reports;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Test
	void itsBytesComeBackAndTheStoreKnowsThatTheyAreNeeded() {
		byte[] content = content();
		OwnPaper paper = keep(content);
		assertThat(this.papers.content(paper.id())).isEqualTo(content);
		assertThat(paper.size()).isEqualTo(content.length);
		assertThat(this.repository.named(Set.of(key(paper)))).containsExactly(key(paper));
		String before = key(paper).substring(0, key(paper).length() - 1);
		assertThat(this.reports.after(before, 1)).extracting(Kept::sha256).containsExactly(paper.sha256());
	}

	@Test
	void whatIsRolledBackLeavesNoFile() {
		OwnPaper paper = this.transaction.execute(status -> {
			status.setRollbackOnly();
			return this.papers.keep("verbale.pdf", "application/pdf", content());
		});
		assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> open(key(paper)));
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.papers.content(paper.id()));
	}

	@Test
	void otherBytesAreNeverGivenOutInTheirPlace() {
		OwnPaper one = keep(content());
		OwnPaper other = keep(content());
		this.jdbc.sql("update own_paper set storage_key = ? where id = ?").params(key(other), one.id()).update();
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.papers.content(one.id()))
			.satisfies(problem -> assertThat(problem.status()).isEqualTo(503));
	}

	private OwnPaper keep(byte[] content) {
		return this.transaction.execute(status -> this.papers.keep("verbale.pdf", "application/pdf", content));
	}

	private void open(String key) throws IOException {
		try (InputStream content = this.store.open(key)) {
			content.read();
		}
	}

	private static String key(OwnPaper paper) {
		return paper.sha256().substring(0, 2) + '/' + paper.sha256();
	}

	private static byte[] content() {
		return UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
	}

}
