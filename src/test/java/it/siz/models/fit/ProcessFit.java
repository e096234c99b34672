package it.siz.models.fit;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.siz.models.fit.ModelFile.Word;

/**
 * What a process says of forms, delegates, messages, decisions, units and other kinds.
 */
final class ProcessFit {

	/** Decisions of a measure by the end of their name (ADR 0026). */
	private static final List<String> DECISIONS = List.of("Facts", "Interventions", "Line", "Eligibility");

	private final ServiceFit fit;

	ProcessFit(ServiceFit fit) {
		this.fit = fit;
	}

	void check(ProcessModel process) {
		ModelFile file = process.file();
		file.words("camunda:formRef=\"([^\"]+)\"").forEach(form -> this.fit.expect(form, this.fit.forms(), "no form"));
		file.words("delegateExpression=\"\\$\\{([^}]*)}\"")
			.forEach(name -> this.fit.expect(name, this.fit.vocabulary().delegates(), "no delegate"));
		file.words("decisionRef=\"([^\"]+)\"")
			.forEach(decision -> this.fit.expect(decision, this.fit.decisions(), "no decision"));
		file.words("<bpmn:message id=\"[^\"]*\" name=\"([^\"]+)\"")
			.forEach(message -> this.fit.expect(message, this.fit.vocabulary().messages(), "nobody sends the message"));
		file.words("<bpmn:signal id=\"[^\"]*\" name=\"([^\"]+)\"").forEach(this::signal);
		file.words("messageRef=\"([^\"]+)\"")
			.forEach(message -> this.fit.expect(message, process.parts(), "no message of this process"));
		process.properties("office").forEach(unit -> this.fit.expect(unit, this.fit.vocabulary().units(), "no unit"));
		process.properties("links")
			.forEach(kinds -> kinds.words("([\\w-]+)")
				.forEach(kind -> this.fit.expect(kind, this.fit.kinds(), "no kind of practice")));
		process.properties("outcome").forEach(kind -> this.fit.expect(kind, this.fit.kinds(), "no kind of practice"));
		process.properties("takesCharge")
			.forEach(kind -> this.fit.expect(kind, this.fit.kinds(), "no kind of practice"));
		Stream.of("eligibility", "contribution", "matching", "offer", "documents")
			.flatMap(name -> process.properties(name).stream())
			.forEach(decision -> this.fit.expect(decision, this.fit.decisions(), "no decision"));
		Set<String> states = process.properties("state").stream().map(Word::text).collect(Collectors.toSet());
		Stream.of("commission", "waits", "withdraws")
			.flatMap(name -> process.properties(name).stream())
			.flatMap(names -> names.words("(\\w+)").stream())
			.forEach(state -> this.fit.expect(state, states, "no state of this process"));
		process.properties("documentsAt")
			.stream()
			.flatMap(names -> names.words("(\\w+)").stream())
			.forEach(step -> this.fit.expect(step, process.tasks(), "no step of this process"));
		Stream.of("reportForm", "answerForm", "referral", "need", "answer")
			.flatMap(name -> process.properties(name).stream())
			.forEach(form -> this.fit.expect(form, this.fit.forms(), "no form"));
		groups(file);
		process.property("needsCall").ifPresent(ignored -> measure(process));
	}

	private void signal(Word name) {
		boolean thrown = this.fit.processes()
			.stream()
			.anyMatch(process -> !process.file()
				.words("<bpmn:(?:intermediateThrow|end)Event [^>]*>.*?(signalEventDefinition)")
				.isEmpty() && process.file().text().contains(" name=\"" + name.text() + "\""));
		if (!thrown) {
			this.fit.missing(name, "nobody sends the signal");
		}
	}

	/** A role, alone or at a unit. */
	private void groups(ModelFile file) {
		Set<String> groups = this.fit.vocabulary()
			.groups()
			.stream()
			.flatMap(role -> Stream.concat(Stream.of(role), this.fit.vocabulary().units().stream().map(role::concat)))
			.collect(Collectors.toSet());
		file.words("camunda:candidate(?:Starter)?Groups=\"([^\"]+)\"")
			.forEach(list -> list.words("([^,\\s]+)")
				.forEach(group -> this.fit.expect(group, groups, "no role, or none at that unit:")));
	}

	/** The names by which the application finds what belongs to a measure. */
	private void measure(ProcessModel process) {
		for (String needed : List.of("measure", "measureName", "office", "outcome", "prefix")) {
			if (process.property(needed).isEmpty()) {
				this.fit.missing(process.id(), "no property " + needed + " of");
			}
		}
		process.property("measure").ifPresent(measure -> {
			String prefix = measure.text().toLowerCase(Locale.ROOT);
			Set<String> there = new HashSet<>(this.fit.decisions());
			DECISIONS.stream()
				.filter(name -> !there.contains(prefix + name))
				.forEach(name -> this.fit.missing(measure, "no decision " + prefix + name + " for measure"));
			if (!there.contains(prefix + "RankingKeys") && !there.contains(prefix + "RankingPoints")) {
				this.fit.missing(measure, "no decision " + prefix + "RankingKeys for measure");
			}
			if (!this.fit.forms().contains(prefix + "-domanda")) {
				this.fit.missing(measure, "no form " + prefix + "-domanda for measure");
			}
		});
		if (!process.tasks().contains("invia")) {
			this.fit.missing(process.id(), "no task invia in");
		}
	}

}
