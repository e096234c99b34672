package it.siz.decision;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The quick way through FEEL answers as the stock engine does, warm or cold. */
class KeptFeelEngineTest {

	private final DmnEngine stock = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final DecisionTables tables = new DecisionTables();

	@ParameterizedTest
	@CsvSource({ "b2RankingKeys, /dmn/b2/ranking-keys.dmn", "b2RankingPoints, /dmn/b2/ranking-points.dmn" })
	void answersAsTheStockEngine(String key, String file) throws IOException {
		DmnDecision ours;
		DmnDecision theirs;
		try (InputStream one = getClass().getResourceAsStream(file);
				InputStream other = getClass().getResourceAsStream(file)) {
			ours = this.tables.parse(key, one);
			theirs = this.stock.parseDecision(key, other);
		}
		for (int round = 0; round < 2; round++) {
			for (int adl = 0; adl <= 14; adl++) {
				for (double isee : new double[] { 0, 7999.99, 8000, 8000.01, 15000, 25000, 25000.01 }) {
					Map<String, Object> facts = Map.of("adlIadl", adl, "isee", isee);
					DmnDecisionTableResult expected = this.stock.evaluateDecisionTable(theirs, facts);
					List<Row> rows = this.tables.evaluate(ours, facts);
					assertThat(rows.stream().map(Row::values).toList()).as("%s", facts)
						.isEqualTo(expected.getResultList());
				}
			}
		}
	}

}
