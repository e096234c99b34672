package it.siz.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.siz.fit.ModelFile.Word;

/**
 * Whether models fit together: everything that one file says of another one, or of the
 * application, is there.
 */
final class ServiceFit {

	private final Vocabulary vocabulary;

	private final List<ModelFile> files;

	private final List<ProcessModel> processes;

	private final List<FormModel> forms;

	private final Set<String> formIds;

	private final Set<String> decisions;

	private final Set<String> kinds;

	private final Map<String, Set<String>> parts = new HashMap<>();

	private final List<Finding> findings = new ArrayList<>();

	private ServiceFit(List<ModelFile> files, Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
		this.files = files;
		this.processes = of(".bpmn").map(ProcessModel::new).filter(ProcessModel::readable).toList();
		this.forms = of(".form").map(FormModel::of).toList();
		this.formIds = this.forms.stream().map(form -> form.file().id()).collect(Collectors.toSet());
		this.decisions = of(".dmn")
			.flatMap(table -> table.words("<(?:\\w+:)?decision\\b[^>]*?\\bid=\"([^\"]+)\"").stream())
			.map(Word::text)
			.collect(Collectors.toSet());
		this.kinds = this.processes.stream()
			.filter(ProcessModel::isKind)
			.map(process -> process.id().text())
			.collect(Collectors.toSet());
	}

	/**
	 * @param files all that would be in force together
	 * @return what does not fit, by file; empty when everything does
	 */
	static List<Finding> of(List<ModelFile> files, Vocabulary vocabulary) {
		ServiceFit fit = new ServiceFit(files, vocabulary);
		fit.processes.forEach(process -> {
			new ProcessFit(fit).check(process);
			new MeasureFit(fit).check(process);
			new ReportFit(fit).check(process);
		});
		fit.forms.forEach(fit::form);
		fit.of(".dmn").forEach(table -> new TableFit(fit).check(table));
		fit.of(".properties").forEach(fit::translations);
		fit.processes.forEach(fit::seen);
		return fit.findings;
	}

	void add(Word word, Misfit what) {
		add(word, what, "");
	}

	void add(Word word, Misfit what, String needed) {
		this.findings.add(Finding.of(word, what, needed));
	}

	/** Notes what is not among those that are there. */
	void expect(Word word, Set<String> known, Misfit what) {
		if (!known.contains(word.text())) {
			add(word, what);
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
		return this.formIds;
	}

	Optional<FormModel> form(String id) {
		return this.forms.stream().filter(form -> form.file().id().equals(id)).findFirst();
	}

	Set<String> decisions() {
		return this.decisions;
	}

	/** A decision from its id to its end. */
	Optional<Word> decision(String id) {
		return of(".dmn")
			.flatMap(table -> table.words("<(?:\\w+:)?decision\\b[^>]*?\\bid=\"(" + id + "\".*?)</(?:\\w+:)?decision>")
				.stream())
			.findFirst();
	}

	Set<String> kinds() {
		return this.kinds;
	}

	private Stream<ModelFile> of(String end) {
		return this.files.stream().filter(file -> file.name().endsWith(end));
	}

	private void form(FormModel form) {
		if (!form.id().text().equals(form.file().id())) {
			add(form.id(), Misfit.FORM_NAME, form.file().id());
		}
		form.file()
			.words("\"valuesKey\"\\s*:\\s*\"([^\"]+)\"")
			.forEach(list -> expect(list, this.vocabulary.lists(), Misfit.LIST));
	}

	/** A text belongs to a form or a process, and to a part of it. */
	private void translations(ModelFile words) {
		for (Word key : words.words("(?m)^([\\w.-]+)\\s*=")) {
			String[] parts = key.text().split("\\.");
			boolean ofForm = words.name().startsWith("forms/");
			Set<String> known = ofForm ? partsOfForm(parts[0]) : partsOfProcess(parts[0]);
			if (!known.contains((parts.length > 1) ? parts[1] : parts[0]) || (ofForm && parts.length == 1)) {
				add(key, Misfit.TEXT);
			}
		}
	}

	/** Empty when there is no such form. Each file has hundreds of texts: read once. */
	private Set<String> partsOfForm(String id) {
		return this.parts.computeIfAbsent("forms/" + id,
				key -> form(id).map(form -> texts(form.file().words("\"(?:key|path|id)\"\\s*:\\s*\"([^\"]+)\"")))
					.orElse(Set.of()));
	}

	/** Its own id among them; empty when there is no such process. */
	private Set<String> partsOfProcess(String id) {
		return this.parts.computeIfAbsent("processes/" + id,
				key -> this.processes.stream()
					.filter(process -> process.id().text().equals(id))
					.findFirst()
					.map(ProcessModel::parts)
					.orElse(Set.of()));
	}

	private static Set<String> texts(List<Word> words) {
		return words.stream().map(Word::text).collect(Collectors.toSet());
	}

	/** A kind that no row of the table lets anybody see would be lost once opened. */
	private void seen(ProcessModel process) {
		boolean row = of("dmn/visibility.dmn")
			.anyMatch(table -> table.text().contains('"' + process.id().text() + '"'));
		if (process.isKind() && !row) {
			add(process.id(), Misfit.UNSEEN);
		}
	}

}
