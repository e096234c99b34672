package it.siz.reporter;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.document.Multipart;
import it.siz.journey.Files;
import it.siz.kernel.Problem;
import it.siz.operator.Visitor;
import it.siz.process.SelfAnswers;
import it.siz.reporter.ReportingSettings.Claims;
import it.siz.reporter.ReportingSettings.Limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What one reporter may send, and what is said to whoever sends more. */
@SizTest
class AllowanceTest {

	private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ReportingSettings settings;

	Outsider marco;

	Reporter reporter;

	@BeforeEach
	void marco() {
		TestBroker.get().sound();
		TestBroker.get().is("DNTMRC75A01E648R");
		this.marco = new Outsider(this.port);
		this.marco.signIn();
		this.reporter = new Reporter(UUID.fromString(this.marco.who()), "Marco Denti", null, null, NOON);
		forgotten();
	}

	@AfterEach
	void forgotten() {
		TestBroker.get().sound();
		this.jdbc.sql("delete from reporter_sending where reporter_id = ?").param(this.reporter.id()).update();
		this.jdbc.sql("update reporter set drafts = 0, drafts_since = null").update();
	}

	@Test
	void theThirdReportOfAnHourWaitsUntilTheFirstIsAnHourOld() {
		at(0).report(this.reporter);
		at(10).report(this.reporter);
		Problem refused = catchThrowableOfType(Problem.class, () -> at(15).report(this.reporter));
		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.code()).isEqualTo("reporter.limit.report.hour");
		assertThat(refused.args()).containsExactly(2, 45L);
		assertThatCode(() -> at(60).report(this.reporter)).doesNotThrowAnyException();
	}

	@Test
	void theFourthReportOfADayWaitsUntilTheNext() {
		at(0).report(this.reporter);
		at(100).report(this.reporter);
		at(200).report(this.reporter);
		Problem refused = catchThrowableOfType(Problem.class, () -> at(300).report(this.reporter));
		assertThat(refused.code()).isEqualTo("reporter.limit.report.day");
		assertThat(refused.args()).containsExactly(3, 19L);
		assertThatCode(() -> at(24 * 60).report(this.reporter)).doesNotThrowAnyException();
	}

	@Test
	void filesAreCountedOnTheirOwnAndRefusedAtTheirField() {
		at(0).report(this.reporter);
		at(0).file(this.reporter);
		Problem refused = catchThrowableOfType(Problem.class, () -> at(1).file(this.reporter));
		assertThat(refused.code()).isEqualTo("reporter.limit.file.hour");
		assertThat(refused.faults()).extracting(fault -> fault.field()).containsExactly("file");
		at(61).file(this.reporter);
		assertThat(catchThrowableOfType(Problem.class, () -> at(200).file(this.reporter)).code())
			.isEqualTo("reporter.limit.file.day");
	}

	@Test
	void draftsWaitForTheNextMinute() {
		at(0).draft(this.reporter);
		at(0).draft(this.reporter);
		assertThat(catchThrowableOfType(Problem.class, () -> at(0).draft(this.reporter)).code())
			.isEqualTo("reporter.limit.drafts");
		assertThatCode(() -> at(1).draft(this.reporter)).doesNotThrowAnyException();
	}

	@Test
	void whatIsOneTooManyIsRefusedAndNothingTypedIsLost() {
		String draft = "/esterno/di/" + this.marco.who() + "/bozza/nuova";
		this.marco.visitor().get(draft);
		UUID number = UUID.randomUUID();
		Map<String, Object> answers = SelfAnswers.outside("Troppe", "Una");
		sent("report", this.settings.limits().reportsPerHour());
		HttpResponse<String> refused = this.marco.send(number, answers);
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(Visitor.tree(refused).at("/errors/0/message").asText())
			.contains("Hai già inviato", "fra 60 minuti", "resta salvato")
			.doesNotContain("{");
		assertThat(reports(number)).isZero();
		forgotten();
		assertThat(this.marco.send(number, answers).statusCode()).isEqualTo(204);
		String report = this.jdbc.sql("select practice_id from outside_report where sent_as = ?")
			.param(number)
			.query(String.class)
			.single();
		sent("file", this.settings.limits().filesPerHour());
		String documents = "/esterno/segnalazioni/" + report + "/documenti";
		HttpResponse<String> page = this.marco.visitor()
			.send(new Multipart().with("subject", "Relazione lunga")
				.with("_csrf", this.marco.visitor().token())
				.with("file", "relazione.pdf", Files.PDF)
				.postedBy(this.marco.visitor().to(documents)));
		assertThat(page.statusCode()).isEqualTo(429);
		assertThat(page.body()).contains("Hai già caricato", "Relazione lunga", "id=\"e-file\"");
	}

	@Test
	void parallelRequestsDoNotSlipUnderTheLimit() {
		sent("report", this.settings.limits().reportsPerHour() - 1);
		String who = this.marco.who();
		List<Integer> statuses = IntStream.range(0, 6)
			.mapToObj(i -> CompletableFuture.supplyAsync(
					() -> this.marco
						.post("/esterno/di/" + who + "/nuova/" + UUID.randomUUID(),
								Map.of("answers", SelfAnswers.outside("Insieme", "N")))
						.statusCode()))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(statuses).containsOnlyOnce(204).contains(429).hasSize(6);
		assertThat(statuses.stream().filter(each -> each == 429)).hasSize(5);
	}

	private int reports(UUID number) {
		return this.jdbc.sql("select count(*) from outside_report where sent_as = ?")
			.param(number)
			.query(Integer.class)
			.single();
	}

	/** So many at this moment. */
	private void sent(String what, int count) {
		this.jdbc.sql("insert into reporter_sending (reporter_id, what, at) select ?, ?, ? from generate_series(1, ?)")
			.params(this.reporter.id(), what, Timestamp.from(Instant.now()), count)
			.update();
	}

	private Allowance at(int minutes) {
		Clock clock = Clock.fixed(NOON.plus(minutes, ChronoUnit.MINUTES), ZoneOffset.UTC);
		return new Allowance(this.jdbc, new ReportingSettings(Map.of(), List.of("2"),
				new Claims("a", "b", "c", "d", ""), Duration.ofSeconds(1), new Limits(2, 3, 1, 2, 2), ""), clock);
	}

}
