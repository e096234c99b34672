package it.siz.models.fit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import it.siz.models.fit.ModelFile.Word;

/**
 * What the two tables of all services, and a service's own table of documents, say of
 * kinds, roles, units, steps and documents.
 */
final class TableFit {

	private final ServiceFit fit;

	TableFit(ServiceFit fit) {
		this.fit = fit;
	}

	void check(ModelFile table) {
		for (Word rule : table.words("<rule id=\"[^\"]+\">(.*?)</rule>")) {
			List<Word> cells = rule.words("<text>(.*?)</text>");
			if (table.name().equals("dmn/visibility.dmn")) {
				expect(cells.get(0), Vocabulary.ROLES, "no role");
				expect(cells.get(1), this.fit.vocabulary().units(), "no unit");
				expect(cells.get(2), this.fit.kinds(), "no kind of practice");
				expect(cells.get(3), Vocabulary.ACTIONS, "no action");
				expect(cells.get(4), Vocabulary.SCOPES, "no scope");
			}
			else if (table.name().equals("dmn/documents.dmn")) {
				expect(cells.get(0), this.fit.kinds(), "no kind of practice");
				expect(cells.get(1), tasks(cells.get(0)), "no step of that kind");
				expect(cells.get(2), Vocabulary.DOCUMENTS, "no type of document");
			}
			else if (table.name().endsWith("/documents.dmn")) {
				expect(cells.get(0), tasks(), "no step of any kind");
				expect(cells.get(cells.size() - 3), Vocabulary.DOCUMENTS, "no type of document");
			}
		}
	}

	private void expect(Word cell, Set<String> known, String what) {
		cell.words("\"([^\"]*)\"").forEach(word -> this.fit.expect(word, known, what));
	}

	/** A table of one service: its steps, whatever its kinds. */
	private Set<String> tasks() {
		return this.fit.processes().stream().flatMap(process -> process.tasks().stream()).collect(Collectors.toSet());
	}

	private Set<String> tasks(Word kinds) {
		Set<String> named = kinds.words("\"([^\"]*)\"").stream().map(Word::text).collect(Collectors.toSet());
		return this.fit.processes()
			.stream()
			.filter(process -> named.contains(process.id().text()))
			.flatMap(process -> process.tasks().stream())
			.collect(Collectors.toSet());
	}

}
