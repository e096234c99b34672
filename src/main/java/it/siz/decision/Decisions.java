package it.siz.decision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import it.siz.kernel.ModelsDeployed;

/**
 * The doorway to DMN: facts in, matched rules out, with rule ids and version. Evaluation
 * leaves no engine history: who decides something that counts keeps facts, version and
 * reasons beside the case.
 */
@Component
public class Decisions {

	private final RepositoryService repository;

	private final DecisionTables tables = new DecisionTables();

	private final Map<String, Definition> definitions = new ConcurrentHashMap<>();

	private final Map<String, Map<String, String>> sentences = new ConcurrentHashMap<>();

	Decisions(RepositoryService repository) {
		this.repository = repository;
	}

	/**
	 * By the latest deployed version.
	 * @param facts strings, booleans, integers, doubles or lists of strings, by input
	 * name; a fact that is missing is null in FEEL
	 * @throws IllegalStateException when the decision is not deployed
	 */
	public DecisionOutcome evaluate(String key, Map<String, ?> facts) {
		return evaluate(definition(key, 0), facts);
	}

	/** By a pinned version, as a call keeps it. */
	public DecisionOutcome evaluate(String key, int version, Map<String, ?> facts) {
		return evaluate(definition(key, version), facts);
	}

	/**
	 * A model that is not deployed yet, to see what it would say.
	 * @throws IllegalArgumentException when it holds no such decision or cannot be read
	 */
	public DraftDecision draft(String key, String model) {
		try {
			DmnDecision decision = this.tables.parse(key,
					new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
			return facts -> new DecisionOutcome(key, 0, this.tables.evaluate(decision, facts));
		}
		catch (DmnEngineException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/** The sentence of each rule, by rule id, as its description says it. */
	public Map<String, String> sentences(String key) {
		return this.sentences.computeIfAbsent(key, ignored -> {
			Map<String, String> texts = new HashMap<>();
			this.repository.getDmnModelInstance(query(key, 0).singleResult().getId())
				.getModelElementsByType(Rule.class)
				.forEach(rule -> texts.put(rule.getId(),
						(rule.getDescription() != null) ? rule.getDescription().getTextContent() : ""));
			return texts;
		});
	}

	/** Name of the decision as people read it; its key when it is not deployed. */
	public String name(String key) {
		DecisionDefinition latest = query(key, 0).singleResult();
		return (latest != null) ? latest.getName() : key;
	}

	/**
	 * The texts that a column of a table may answer with, in the order of its rules;
	 * empty when the decision is not deployed.
	 */
	public List<String> words(String key, String output) {
		DecisionDefinition latest = query(key, 0).singleResult();
		return (latest != null) ? TableWords.of(this.repository.getDmnModelInstance(latest.getId()), key, output)
				: List.of();
	}

	/** The version in force, 0 when the decision is not deployed. */
	public int latestVersion(String key) {
		DecisionDefinition latest = query(key, 0).singleResult();
		return (latest != null) ? latest.getVersion() : 0;
	}

	private DecisionOutcome evaluate(Definition definition, Map<String, ?> facts) {
		return new DecisionOutcome(definition.key(), definition.version(),
				this.tables.evaluate(definition.decision(), facts));
	}

	private Definition definition(String key, int version) {
		return this.definitions.computeIfAbsent(key + ":" + version, ignored -> load(key, version));
	}

	private Definition load(String key, int version) {
		DecisionDefinition found = query(key, version).singleResult();
		if (found == null) {
			throw new IllegalStateException("Decision " + key + " version " + version + " is not deployed");
		}
		try (InputStream model = this.repository.getDecisionModel(found.getId())) {
			return new Definition(key, found.getVersion(), this.tables.parse(key, model));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private DecisionDefinitionQuery query(String key, int version) {
		DecisionDefinitionQuery query = this.repository.createDecisionDefinitionQuery().decisionDefinitionKey(key);
		return (version == 0) ? query.latestVersion() : query.decisionDefinitionVersion(version);
	}

	@EventListener(ModelsDeployed.class)
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void forget() {
		this.definitions.clear();
		this.sentences.clear();
	}

	private record Definition(String key, int version, DmnDecision decision) {
	}

}
