package it.siz.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import it.siz.SizTest;
import it.siz.operator.Visitor;
import it.siz.examination.Examination;
import it.siz.examination.PdfFile;
import it.siz.operator.Operators;

import static org.assertj.core.api.Assertions.assertThat;

/** What was kept before there was an examination is examined at night, none is lost. */
@SizTest
class LateExaminationTest {

	@LocalServerPort
	private int port;

	@Autowired
	private LateExamination late;

	@Autowired
	private LateReports reports;

	@Autowired
	private DocumentStore store;

	@Autowired
	private Incoming incoming;

	@Autowired
	private Documents documents;

	@Autowired
	private Examination examination;

	@Autowired
	private Operators operators;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private JdbcClient jdbc;

	private Visitor admin;

	private Visitor worker;

	@BeforeEach
	void nothingElseIsLeft() {
		this.late.examine();
		this.admin = Visitor.signedIn(this.port, "admin");
		this.worker = Visitor.signedIn(this.port, "assistente.lodi");
		assertThat(page()).contains("Tutti i file dei documenti sono stati esaminati");
	}

	@AfterEach
	void forget() {
		this.jdbc.sql("delete from document where title = 'Di prima'").update();
		this.jdbc.sql("delete from unfit_content").update();
	}

	@Test
	void isFoundByItsWordsAfterwardsAndBeforeThatTheAdministratorsKnowHowManyAreLeft() {
		String word = "colibri" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
		DocumentView kept = keptBefore("Nota sul " + word);
		assertThat(this.worker.post("/cerca", "q=" + word).body()).doesNotContain(kept.id().toString());
		assertThat(page()).contains("Un file è ancora da esaminare");
		assertThat(this.worker.get("/documenti/" + kept.id()).statusCode()).as("it opens all the same").isEqualTo(200);

		assertThat(this.late.examine()).isEqualTo(1);

		assertThat(this.worker.post("/cerca", "q=" + word).body()).contains(kept.id().toString());
		assertThat(page()).contains("Tutti i file dei documenti sono stati esaminati");
		assertThat(this.late.examine()).as("once is enough").isZero();
	}

	@Test
	void whatDoesNotFitIntoANightWaitsForTheNext() {
		keptBefore("uno");
		keptBefore("due");
		assertThat(within(Duration.ZERO).examine()).isZero();
		assertThat(page()).contains("2 file sono ancora da esaminare");
		assertThat(within(Duration.ofMinutes(5)).examine()).isEqualTo(2);
	}

	@Test
	void whatWouldBeRefusedTodayStaysAndAdministratorsAreTold() throws IOException {
		DocumentView kept = upload("tre");
		Received program = this.incoming.receive(new ByteArrayInputStream(SampleFile.WINDOWS_PROGRAM));
		this.jdbc.sql("update document set sha256 = ?, storage_key = ?, size = ? where id = ?")
			.params(program.sha256(), this.store.keep(program), program.size(), kept.id())
			.update();

		assertThat(this.late.examine()).isEqualTo(1);

		assertThat(page()).contains("Documenti che oggi non si accetterebbero", "Non è quello che dice il suo nome");
		assertThat(this.admin.get("/notifiche").body()).contains("di prima che oggi non si accetterebbero");
		assertThat(this.worker.get("/documenti/" + kept.id()).statusCode()).isEqualTo(200);
		assertThat(this.late.examine()).as("it is known").isZero();
	}

	@Test
	void whatCannotBeReadNowIsLeftAndTheOthersAreExamined() throws IOException {
		DocumentView gone = keptBefore("quattro");
		keptBefore("cinque");
		Path place = this.incoming.directory().resolve(gone.sha256().substring(0, 2)).resolve(gone.sha256());
		byte[] whole = Files.readAllBytes(place);
		Files.delete(place);
		assertThat(this.late.examine()).isEqualTo(1);
		assertThat(page()).contains("Un file è ancora da esaminare");
		Files.write(place, whole);
		assertThat(this.late.examine()).isEqualTo(1);
	}

	@Test
	void oneANightAndItsReportIsForAdministratorsAlone() {
		this.jdbc.sql("delete from late_examination").update();
		keptBefore("sei");
		this.late.nightly();
		keptBefore("sette");
		this.late.nightly();
		assertThat(this.jdbc.sql("select examined from late_examination").query(Long.class).single()).isEqualTo(1);
		assertThat(page()).contains("Ultimo esame finito il", ": un file.", "Un file è ancora da esaminare");
		assertThat(this.worker.get("/stato-documenti").statusCode()).isEqualTo(403);
	}

	private LateExamination within(Duration time) {
		return new LateExamination(this.store, this.incoming, this.examination, this.reports, this.operators,
				this.events, this.transactions, Clock.systemUTC(), time);
	}

	/** As it was before there was an examination. */
	private DocumentView keptBefore(String words) {
		DocumentView kept = upload(words);
		this.jdbc.sql("delete from examination where sha256 = ?").param(kept.sha256()).update();
		return kept;
	}

	private DocumentView upload(String words) {
		UUID practice = this.jdbc.sql("""
				select p.id from practice p join operator o on o.id = p.owner_id
				where o.username = 'assistente.lodi' and p.kind = 'domanda-b2' and p.turn = 'OWNER'
				order by p.opened_at, p.id limit 1""").query(UUID.class).single();
		return this.documents.upload(this.operators.viewer("assistente.lodi"), practice,
				new Upload("ALTRO", "Di prima", LocalDate.of(2026, 1, 10), "prima.pdf"),
				new ByteArrayInputStream(PdfFile.plain(words, UUID.randomUUID().toString()).bytes()));
	}

	private String page() {
		return this.admin.get("/stato-documenti").body();
	}

}
