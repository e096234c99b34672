package it.siz.fit;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import it.siz.fit.ModelFile.Word;

/**
 * The names by which the application finds what belongs to a measure with calls, and the
 * steps that it acts upon (ADR 0026): `invia` takes the protocol, `verifica` may reject,
 * `integrazione` asks for the complete application again, `inGraduatoria` waits for the
 * ranking, whose outcome `deliverOutcome` brings.
 */
final class MeasureFit {

	/** What is read of the decisions of a measure, by the end of their names. */
	private static final Map<String, List<String>> DECISIONS = Map.of("Facts", List.of("name", "value"),
			"Interventions", List.of("label", "mode", "monthlyCap", "months"), "Line", List.of("line"), "Eligibility",
			List.of("condition", "reason"));

	private static final List<String> RANKINGS = List.of("RankingKeys", "RankingPoints");

	private static final List<String> RANKED_BY = List.of("key", "label", "value", "direction");

	private final ServiceFit fit;

	MeasureFit(ServiceFit fit) {
		this.fit = fit;
	}

	void check(ProcessModel process) {
		if (process.property("needsCall").isEmpty()) {
			return;
		}
		for (String needed : List.of("measure", "measureName", "office", "outcome")) {
			if (process.property(needed).isEmpty()) {
				this.fit.add(process.id(), Misfit.PROPERTY, needed);
			}
		}
		process.property("measure").ifPresent(measure -> {
			String prefix = measure.text().toLowerCase(Locale.ROOT);
			decisions(measure, prefix);
			forms(process, measure, prefix);
		});
		steps(process);
	}

	private void decisions(Word measure, String prefix) {
		Set<String> there = new HashSet<>(this.fit.decisions());
		DECISIONS.forEach((end, outputs) -> {
			if (there.contains(prefix + end)) {
				outputs(prefix + end, outputs);
			}
			else {
				this.fit.add(measure, Misfit.MEASURE_DECISION, prefix + end);
			}
		});
		if (RANKINGS.stream().noneMatch(end -> there.contains(prefix + end))) {
			this.fit.add(measure, Misfit.MEASURE_DECISION, prefix + RANKINGS.get(0));
		}
		RANKINGS.stream().filter(end -> there.contains(prefix + end)).forEach(end -> outputs(prefix + end, RANKED_BY));
	}

	private void outputs(String decision, List<String> needed) {
		this.fit.decision(decision).ifPresent(table -> {
			List<String> there = table.words("<(?:\\w+:)?output\\b[^>]*?\\bname=\"([^\"]+)\"")
				.stream()
				.map(Word::text)
				.toList();
			Word id = table.words("^([^\"]+)").get(0);
			needed.stream()
				.filter(output -> !there.contains(output))
				.forEach(output -> this.fit.add(id, Misfit.OUTPUT, output));
		});
	}

	private void forms(ProcessModel process, Word measure, String prefix) {
		String application = prefix + "-domanda";
		if (process.file().words("\\bformRef=\"(" + application + ")\"").isEmpty()) {
			this.fit.add(measure, Misfit.MEASURE_FORM, application);
		}
		this.fit.form(application).ifPresent(form -> {
			field(form, "interventi");
			process.task("integrazione").ifPresent(task -> again(task, form, prefix + "-integrazione"));
		});
	}

	/** What an integration no longer says no longer counts: it has to ask everything. */
	private void again(Word task, FormModel application, String form) {
		formOf(task, form);
		this.fit.form(form).ifPresent(integration -> application.keys().forEach(key -> field(integration, key)));
	}

	private void steps(ProcessModel process) {
		for (String task : List.of("invia", "verifica")) {
			if (!process.tasks().contains(task)) {
				this.fit.add(process.id(), Misfit.TASK, task);
			}
		}
		process.task("verifica")
			.flatMap(task -> task.words("\\bformRef=\"([^\"]+)\"").stream().findFirst())
			.flatMap(form -> this.fit.form(form.text()))
			.ifPresent(this::verification);
		if (!process.waits("inGraduatoria", "rankingApproved")) {
			this.fit.add(process.id(), Misfit.WAIT, "inGraduatoria, rankingApproved");
		}
		if (!process.calls("deliverOutcome")) {
			this.fit.add(process.id(), Misfit.SERVICE, "deliverOutcome");
		}
	}

	private void verification(FormModel form) {
		field(form, "esitoVerifica");
		field(form, "notaVerifica");
		if (form.keys().contains("esitoVerifica") && !form.options("esitoVerifica").contains("respinta")) {
			this.fit.add(form.id(), Misfit.OPTION, "esitoVerifica = respinta");
		}
	}

	private void formOf(Word task, String form) {
		task.words("\\bformRef=\"([^\"]+)\"")
			.stream()
			.filter(each -> !each.text().equals(form))
			.forEach(each -> this.fit.add(each, Misfit.TASK_FORM, form));
	}

	private void field(FormModel form, String key) {
		if (!form.keys().contains(key)) {
			this.fit.add(form.id(), Misfit.FIELD, key);
		}
	}

}
