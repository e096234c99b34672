package it.siz.measure;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

import it.siz.SizTest;
import it.siz.decision.Decisions;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Visitor;
import it.siz.practice.Practice;
import it.siz.practice.Timeline;
import it.siz.process.CaseWork;
import it.siz.process.EngineRoom;
import it.siz.workflow.Processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Calls as different people see and change them, over HTTP. */
@SizTest
class CallPagesTest {

	@LocalServerPort
	int port;

	@Autowired
	CaseWork work;

	@Autowired
	EngineRoom room;

	@Autowired
	Timeline timeline;

	@Autowired
	Decisions decisions;

	@Autowired
	CallRepository repository;

	@Autowired
	EntityManager entities;

	@Autowired
	CallTimeline journal;

	@Autowired
	Processes processes;

	@Autowired
	Measures measures;

	@Autowired
	MessageSource messages;

	@Autowired
	Clock clock;

	@Test
	void aCallInPreparationIsSeenByItsReferentsAndAdministratorsOnly() {
		UUID call = this.work.preparedCall();
		String title = this.work.call(call).title();
		for (String who : List.of("assistente.lodi", "amministrativo.lodi", "referente.self", "progettista")) {
			Visitor visitor = Visitor.signedIn(this.port, who);
			assertThat(visitor.get("/api/calls/" + call).statusCode()).as(who).isEqualTo(404);
			assertThat(visitor.get("/api/calls").body()).as(who).doesNotContain(call.toString());
			assertThat(visitor.get("/avvisi").body()).as(who).doesNotContain(title);
		}
		for (String who : List.of("referente.b2", "collega.b2", "admin")) {
			Visitor visitor = Visitor.signedIn(this.port, who);
			assertThat(visitor.get("/api/calls/" + call).statusCode()).as(who).isEqualTo(200);
			assertThat(visitor.get("/api/calls").body()).as(who).contains(call.toString());
			assertThat(visitor.get("/avvisi").body()).as(who).contains(title);
		}
		this.work.openEarly(call);
		assertThat(Visitor.signedIn(this.port, "assistente.lodi").get("/avvisi").body()).as("open").contains(title);
	}

	@Test
	void aCallWithoutMoneyIsSentBackWithTheWordsBesideTheAmount() {
		Visitor referent = Visitor.signedIn(this.port, "referente.b2");
		HttpResponse<String> page = referent.post("/avvisi",
				"year=2094&opens=2094-01-01&closes=2094-02-01&line.ANZIANI_DIRETTA=0%2C00&line.MINORI_DIRETTA=0");
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("Nessuna linea ha fondi", "id=\"f-line.ANZIANI_DIRETTA\"");
	}

	@Test
	void aCallIsRefusedWhenItsRankingRuleIsNotDeployed() {
		Decisions without = Mockito.mock(Decisions.class);
		Mockito.when(without.latestVersion(ArgumentMatchers.anyString())).thenReturn(1);
		Mockito.when(without.latestVersion("b2RankingPoints")).thenReturn(0);
		Calls calls = new Calls(this.repository, this.entities, this.journal, this.processes, without, this.measures,
				this.messages, this.clock);
		Instant now = Instant.now(this.clock);
		NewCall wish = new NewCall("B2", 2095, null, now, now.plusSeconds(900), "b2RankingPoints",
				List.of(new NewCall.Line("ANZIANI_DIRETTA", BigDecimal.TEN)));
		Problem refused = catchThrowableOfType(Problem.class, () -> calls.create(this.work.referent(), wish));
		assertThat(refused.faults())
			.containsExactly(Fault.of("rankingRule", "measure.rankingRuleMissing", "b2RankingPoints"));
		assertThat(this.repository.existsByMeasureAndYear("B2", 2095)).isFalse();
	}

	@Test
	void theReferentArchivesACallFromItsPage() {
		UUID call = this.work.openCall("1200");
		this.room.waiting(call, 1);
		Visitor referent = Visitor.signedIn(this.port, "referente.b2");
		String page = "/avvisi/" + call;
		assertThat(referent.get(page).body()).as("too early").doesNotContain("/archivia");
		this.room.approveRanking(call);
		assertThat(referent.get(page).body()).contains("Archivia l’avviso", page + "/archivia");
		assertThat(referent.get(page + "/archivia").body()).contains("Che cosa cambia", "non si può annullare");
		HttpResponse<String> silent = referent.post(page + "/archivia", "reason=");
		assertThat(silent.statusCode()).isEqualTo(422);
		assertThat(silent.body()).contains("href=\"#f-reason\"", "id=\"e-reason\"");
		HttpResponse<String> long1 = referent.post(page + "/archivia", "reason=" + "y".repeat(1001));
		assertThat(long1.body()).as("nothing typed is lost").contains("y".repeat(1001));
		assertThat(Visitor.signedIn(this.port, "assistente.lodi").get(page + "/archivia").statusCode()).isEqualTo(404);
		referent.post(page + "/archivia", "reason=Rendicontato");
		String archived = referent.get(page).body();
		assertThat(archived).contains("Archiviato", "Rendicontato").doesNotContain("/archivia");
		JsonNode over = Visitor.tree(referent.get("/api/calls/" + call));
		assertThat(over.get("state").asText()).isEqualTo("ARCHIVIATO");
	}

	@Test
	void theTimelineNamesTheRuleThatCheckedTheRequirementsAndItsVersion() {
		Practice practice = this.work.sent(this.work.openCall("1200"));
		int version = this.decisions.latestVersion("b2Eligibility");
		assertThat(this.timeline.of(practice.id())).filteredOn(entry -> entry.kind().equals("eligibilityChecked"))
			.singleElement()
			.satisfies(entry -> assertThat(entry.detail()).containsEntry("rule", "b2Eligibility")
				.containsEntry("version", version));
		assertThat(
				Visitor.signedIn(this.port, "assistente.lodi").get("/pratiche/" + practice.id() + "/cronologia").body())
			.contains("Requisiti verificati", "Regola b2Eligibility, versione " + version);
	}

	@Test
	void theNewCallOffersTheRulesOfTheOfficesMeasureAndIsForReferentsOnly() {
		assertThat(Visitor.signedIn(this.port, "referente.b2").get("/avvisi/nuovo").body()).contains("b2RankingKeys",
				"b2RankingPoints");
		assertThat(Visitor.signedIn(this.port, "referente.self").get("/avvisi/nuovo").statusCode()).isEqualTo(404);
	}

}
