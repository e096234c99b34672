package it.siz.models.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.siz.models.fit.ModelFile.Word;

/**
 * Whether the models of a folder fit together: everything that one file says of another
 * one, or of the application, is there. Each finding begins with file and line.
 */
final class ServiceFit {

	private final Vocabulary vocabulary;

	private final List<ModelFile> files;

	private final List<ProcessModel> processes;

	private final List<String> findings = new ArrayList<>();

	private ServiceFit(Vocabulary vocabulary, List<ModelFile> files) {
		this.vocabulary = vocabulary;
		this.files = files;
		this.processes = of(".bpmn").map(ProcessModel::new).toList();
	}

	/**
	 * @param root with the folders processes, forms and dmn
	 * @return what does not fit, by file; empty when everything does
	 */
	static List<String> of(Path root, Vocabulary vocabulary) throws IOException {
		List<ModelFile> files = new ArrayList<>();
		for (String folder : List.of("processes", "forms", "dmn")) {
			try (Stream<Path> found = Files.walk(root.resolve(folder))) {
				found.filter(Files::isRegularFile).sorted().forEach(file -> files.add(ModelFile.read(root, file)));
			}
		}
		ServiceFit fit = new ServiceFit(vocabulary, files);
		fit.processes.forEach(process -> new ProcessFit(fit).check(process));
		fit.of(".form").forEach(fit::form);
		fit.of(".dmn").forEach(table -> new TableFit(fit).check(table));
		fit.of(".properties").forEach(fit::translations);
		fit.processes.forEach(fit::seen);
		return fit.findings;
	}

	void missing(Word word, String what) {
		this.findings.add(word.file().name() + ":" + word.line() + " " + what + " \"" + word.text() + "\"");
	}

	/** Notes what is not among those that are there. */
	void expect(Word word, Set<String> known, String what) {
		if (!known.contains(word.text())) {
			missing(word, what);
		}
	}

	Vocabulary vocabulary() {
		return this.vocabulary;
	}

	List<ProcessModel> processes() {
		return this.processes;
	}

	/** Ids of the forms, each in a file of its name. */
	Set<String> forms() {
		return of(".form").map(form -> form.name().replaceAll(".*/|\\.form$", "")).collect(Collectors.toSet());
	}

	Set<String> decisions() {
		return of(".dmn").flatMap(table -> table.words("<decision id=\"([^\"]+)\"").stream())
			.map(Word::text)
			.collect(Collectors.toSet());
	}

	Set<String> kinds() {
		return this.processes.stream()
			.filter(ProcessModel::isKind)
			.map(process -> process.id().text())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private Stream<ModelFile> of(String end) {
		return this.files.stream().filter(file -> file.name().endsWith(end));
	}

	private void form(ModelFile form) {
		String name = form.name().replaceAll(".*/|\\.form$", "");
		form.words("(?m)^\\s{0,2}\"id\"\\s*:\\s*\"([^\"]+)\"")
			.stream()
			.filter(id -> !id.text().equals(name))
			.forEach(id -> missing(id, "the form is not called like its file:"));
		form.words("\"valuesKey\"\\s*:\\s*\"([^\"]+)\"")
			.forEach(list -> expect(list, this.vocabulary.lists(), "no list of choices"));
	}

	/** A text belongs to a form or a process, and to a part of it. */
	private void translations(ModelFile words) {
		for (Word key : words.words("(?m)^([\\w.-]+)\\s*=")) {
			String[] parts = key.text().split("\\.");
			boolean known = words.name().startsWith("forms/")
					? this.files.stream()
						.filter(file -> file.name().endsWith("/" + parts[0] + ".form"))
						.anyMatch(form -> form.text()
							.matches("(?s).*\"(key|path|id)\"\\s*:\\s*\"\\Q" + parts[1] + "\\E\".*"))
					: this.processes.stream()
						.filter(process -> process.id().text().equals(parts[0]))
						.anyMatch(process -> parts.length == 1 || process.parts().contains(parts[1]));
			if (!known) {
				missing(key, "nothing is called");
			}
		}
	}

	/** A kind that no row of the table lets anybody see would be lost once opened. */
	private void seen(ProcessModel process) {
		boolean row = of("dmn/visibility.dmn")
			.anyMatch(table -> table.text().contains('"' + process.id().text() + '"'));
		if (process.isKind() && !row) {
			missing(process.id(), "no row of dmn/visibility.dmn is about");
		}
	}

}
