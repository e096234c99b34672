package it.siz.decision;

import java.util.List;

import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;

/** Reads a table without evaluating it. */
final class TableWords {

	private TableWords() {
	}

	/** The quoted texts of one output column, each once, in the order of the rules. */
	static List<String> of(DmnModelInstance model, String key, String output) {
		Decision decision = model.getModelElementById(key);
		DecisionTable table = (DecisionTable) decision.getExpression();
		List<String> columns = table.getOutputs().stream().map(Output::getName).toList();
		int column = columns.indexOf(output);
		return (column < 0) ? List.of()
				: table.getRules()
					.stream()
					.map(rule -> List.copyOf(rule.getOutputEntries()).get(column).getTextContent().strip())
					.filter(text -> text.matches("\"[^\"]+\""))
					.map(text -> text.substring(1, text.length() - 1))
					.distinct()
					.toList();
	}

}
