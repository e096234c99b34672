package it.siz.decision;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** A bare DMN engine that remembers which rules matched. */
class DecisionTables {

	private final ThreadLocal<List<DmnEvaluatedDecisionRule>> matched = new ThreadLocal<>();

	private final DmnEngine engine;

	DecisionTables() {
		DefaultDmnEngineConfiguration configuration = (DefaultDmnEngineConfiguration) DmnEngineConfiguration
			.createDefaultDmnEngineConfiguration();
		configuration.setFeelEngineFactory(KeptFeelEngine::new);
		configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
		this.engine = configuration.buildEngine();
	}

	DmnDecision parse(String key, InputStream model) {
		return this.engine.parseDecision(key, model);
	}

	List<Row> evaluate(DmnDecision decision, Map<String, ?> facts) {
		this.matched.set(List.of());
		try {
			this.engine.evaluateDecisionTable(decision, new Facts(facts));
			return this.matched.get().stream().map(DecisionTables::row).toList();
		}
		finally {
			this.matched.remove();
		}
	}

	private void remember(DmnDecisionTableEvaluationEvent event) {
		this.matched.set(new ArrayList<>(event.getMatchingRules()));
	}

	private static Row row(DmnEvaluatedDecisionRule rule) {
		Map<String, Object> values = new LinkedHashMap<>();
		rule.getOutputEntries()
			.forEach((name, output) -> values.put(output.getOutputName(), output.getValue().getValue()));
		return new Row(rule.getId(), values);
	}

}
