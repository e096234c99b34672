package it.siz.process;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.SizTest;
import it.siz.kernel.Problem;
import it.siz.operator.Visitor;
import it.siz.practice.Practice;
import it.siz.workflow.Processes;
import it.siz.workflow.Tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Two people do the same thing at the same moment: one does it, the other is told. */
@SizTest
class RaceTest {

	@LocalServerPort
	int port;

	@Autowired
	CaseWork work;

	@Autowired
	EngineRoom room;

	@Autowired
	Processes processes;

	@Autowired
	Tasks tasks;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void theSecondToVerifyLearnsWhoWasFirstThoughBothSawTheTaskOpen() {
		Practice practice = this.work.sent(this.work.openCall("1200"));
		String task = this.work.task(practice.id()).id();
		CompletableFuture<HttpResponse<String>> second = this.transaction.execute(tx -> {
			this.work.complete(this.work.referent(), practice.id(), Map.of("esitoVerifica", "ok"));
			CompletableFuture<HttpResponse<String>> other = CompletableFuture
				.supplyAsync(() -> verify("collega.b2", task, "{\"esitoVerifica\": \"ok\"}"));
			waitUntilSomebodyIsHeldUp();
			return other;
		});
		HttpResponse<String> answer = second.join();
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
		JsonNode problem = Visitor.tree(answer);
		assertThat(problem.get("code").asText()).isEqualTo("workflow.taskDone");
		assertThat(problem.get("detail").asText()).contains("Giulia Fontana", "Verifica la domanda");
		this.room.process(practice).isWaitingAtExactly("attendeGraduatoria").hasPassed("verifica");
	}

	@Test
	void aTaskThatVanishedWhileSomebodyWroteIsNoDefect() {
		Practice practice = this.work.open(this.work.openCall("1200"));
		String task = this.work.task(practice.id()).id();
		this.work.fillIn(practice);
		Problem late = catchThrowableOfType(Problem.class,
				() -> this.tasks.submit(task, "assistente.lodi", CaseWork.answers()));
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.code()).isEqualTo("workflow.taskTaken");
	}

	@Test
	void ofFourWhoVerifyAtOnceExactlyOneDoes() {
		UUID call = this.work.openCall("1200");
		for (int round = 0; round < 3; round++) {
			Practice practice = this.work.sent(call);
			String task = this.work.task(practice.id()).id();
			List<Integer> statuses = Stream.of("referente.b2", "collega.b2", "referente.b2", "collega.b2")
				.map(who -> CompletableFuture
					.supplyAsync(() -> verify(who, task, "{\"esitoVerifica\": \"ok\"}").statusCode()))
				.toList()
				.stream()
				.map(CompletableFuture::join)
				.sorted()
				.toList();
			assertThat(statuses).containsExactly(204, 409, 409, 409);
			this.room.process(practice).isWaitingAtExactly("attendeGraduatoria");
		}
	}

	@Test
	void theSecondToSignalAProcessIsToldThatItMovedOn() {
		UUID call = this.work.preparedCall();
		CompletableFuture<Void> second = this.transaction.execute(tx -> {
			this.processes.signal(call, "openCall", Map.of());
			CompletableFuture<Void> other = CompletableFuture
				.runAsync(() -> this.processes.signal(call, "openCall", Map.of()));
			waitUntilSomebodyIsHeldUp();
			return other;
		});
		assertThat(second).failsWithin(Duration.ofSeconds(20))
			.withThrowableOfType(ExecutionException.class)
			.havingCause()
			.isInstanceOfSatisfying(Problem.class, problem -> {
				assertThat(problem.status()).isEqualTo(409);
				assertThat(problem.code()).isEqualTo("workflow.notWaiting");
			});
		assertThat(this.work.call(call).state()).isEqualTo("APERTO");
	}

	private HttpResponse<String> verify(String who, String task, String answers) {
		Visitor visitor = new Visitor(this.port);
		return visitor.send(Visitor.basic(
				Visitor.json(visitor.to("/api/tasks/" + task + "/completion"), "{\"answers\": " + answers + "}"), who,
				"demo"));
	}

	/** Somebody waits for a row that this transaction has written. */
	private void waitUntilSomebodyIsHeldUp() {
		for (int i = 0; i < 200; i++) {
			if (this.jdbc.sql("select exists (select 1 from pg_locks where not granted)")
				.query(Boolean.class)
				.single()) {
				return;
			}
			try {
				Thread.sleep(50);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
		throw new AssertionError("Nobody was held up");
	}

}
