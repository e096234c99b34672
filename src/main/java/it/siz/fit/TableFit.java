package it.siz.fit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import it.siz.fit.ModelFile.Word;

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
		for (Word rule : table.words("<(?:\\w+:)?rule\\b[^>]*>(.*?)</(?:\\w+:)?rule>")) {
			List<Word> cells = rule
				.words("<(?:\\w+:)?(?:input|output)Entry\\b[^>]*>(.*?)</(?:\\w+:)?(?:input|output)Entry>");
			if (table.name().equals("dmn/visibility.dmn") && cells.size() >= 5) {
				expect(cells.get(0), Vocabulary.ROLES, Misfit.ROLE);
				expect(cells.get(1), this.fit.vocabulary().units(), Misfit.UNIT);
				expect(cells.get(2), this.fit.kinds(), Misfit.KIND);
				expect(cells.get(3), Vocabulary.ACTIONS, Misfit.ACTION);
				expect(cells.get(4), Vocabulary.SCOPES, Misfit.SCOPE);
			}
			else if (table.name().equals("dmn/documents.dmn") && cells.size() >= 3) {
				expect(cells.get(0), this.fit.kinds(), Misfit.KIND);
				expect(cells.get(1), tasks(cells.get(0)), Misfit.STEP);
				expect(cells.get(2), Vocabulary.DOCUMENTS, Misfit.DOCUMENT);
			}
			else if (table.name().endsWith("/documents.dmn") && cells.size() >= 3) {
				expect(cells.get(0), tasks(), Misfit.STEP);
				expect(cells.get(cells.size() - 3), Vocabulary.DOCUMENTS, Misfit.DOCUMENT);
			}
		}
	}

	private void expect(Word cell, Set<String> known, Misfit what) {
		cell.words("\"([^\"]*)\"").forEach(word -> this.fit.expect(word, known, what));
	}

	/** For a table of one service: its steps, whatever its kinds. */
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
