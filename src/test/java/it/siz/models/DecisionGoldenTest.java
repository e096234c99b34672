package it.siz.models;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every decision table against cases written from the acts and the FAQ
 * (src/test/resources/golden), on the stock DMN engine and with no application.
 */
class DecisionGoldenTest {

	private static final Path TABLES = Path.of("dmn");

	private final List<DmnEvaluatedDecisionRule> matched = new ArrayList<>();

	private final DmnEngine engine = engine();

	@ParameterizedTest
	@CsvSource({ "visibility, visibility.dmn", "documents, documents.dmn", "b2Eligibility, b2/eligibility.dmn",
			"b2Facts, b2/facts.dmn", "b2Interventions, b2/interventions.dmn", "b2Line, b2/lines.dmn",
			"b2RankingKeys, b2/ranking-keys.dmn", "b2RankingPoints, b2/ranking-points.dmn",
			"dopodinoiFacts, dopo-di-noi/facts.dmn", "dopodinoiInterventions, dopo-di-noi/interventions.dmn",
			"dopodinoiLine, dopo-di-noi/lines.dmn", "dopodinoiEligibility, dopo-di-noi/eligibility.dmn",
			"dopodinoiRankingKeys, dopo-di-noi/ranking-keys.dmn", "alaEligibility, ala/eligibility.dmn",
			"alaContribution, ala/contribution.dmn", "alaMatching, ala/matching.dmn", "alaOffer, ala/offer.dmn" })
	void answersAsTheFactsSayAndEveryRuleIsUsed(String key, String file) throws IOException {
		DmnDecision decision;
		try (InputStream model = Files.newInputStream(TABLES.resolve(file))) {
			decision = this.engine.parseDecision(key, model);
		}
		Set<String> used = new TreeSet<>();
		for (GoldenCase each : GoldenCase.of(key)) {
			List<List<String>> rows = evaluate(decision, each);
			assertThat(rows).as(each.toString()).isEqualTo(each.rows());
			rows.forEach(row -> used.add(row.get(0)));
		}
		assertThat(used).as("rules that a golden case uses").isEqualTo(rules(file));
	}

	@Test
	void noTableIsWithoutGoldenCases() throws IOException {
		try (var files = Files.walk(TABLES)) {
			for (Path file : files.filter(path -> path.toString().endsWith(".dmn")).toList()) {
				try (InputStream model = Files.newInputStream(file)) {
					this.engine.parseDecisions(model)
						.forEach(decision -> assertThat(GoldenCase.of(decision.getKey())).as("%s", file).isNotEmpty());
				}
			}
		}
	}

	@Test
	void everyRuleSaysWhatItIs() throws IOException {
		try (var files = Files.walk(TABLES)) {
			files.filter(path -> path.toString().endsWith(".dmn"))
				.flatMap(file -> Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Rule.class).stream())
				.forEach(rule -> assertThat(rule.getDescription()).as(rule.getId()).isNotNull());
		}
	}

	private List<List<String>> evaluate(DmnDecision decision, GoldenCase each) {
		this.matched.clear();
		this.engine.evaluateDecisionTable(decision, new GoldenFacts(each.facts()));
		return this.matched.stream().map(DecisionGoldenTest::cells).toList();
	}

	private static List<String> cells(DmnEvaluatedDecisionRule rule) {
		List<String> cells = new ArrayList<>(List.of(rule.getId()));
		rule.getOutputEntries().values().forEach(output -> cells.add(text(output.getValue().getValue())));
		return cells;
	}

	private static String text(Object value) {
		return (value instanceof Number number) ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
				: String.valueOf(value);
	}

	private static Set<String> rules(String file) {
		Set<String> ids = new TreeSet<>();
		Dmn.readModelFromFile(TABLES.resolve(file).toFile())
			.getModelElementsByType(Rule.class)
			.forEach(rule -> ids.add(rule.getId()));
		return ids;
	}

	private DmnEngine engine() {
		DefaultDmnEngineConfiguration configuration = (DefaultDmnEngineConfiguration) DmnEngineConfiguration
			.createDefaultDmnEngineConfiguration();
		configuration.getCustomPostDecisionTableEvaluationListeners()
			.add(event -> this.matched.addAll(event.getMatchingRules()));
		return configuration.buildEngine();
	}

}
