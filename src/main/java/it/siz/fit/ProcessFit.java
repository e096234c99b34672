package it.siz.fit;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.siz.fit.ModelFile.Word;

/**
 * What a process says of forms, delegates, messages, decisions, units and other kinds.
 */
final class ProcessFit {

	private static final String TAG = "<(?:\\w+:)?";

	private final ServiceFit fit;

	ProcessFit(ServiceFit fit) {
		this.fit = fit;
	}

	void check(ProcessModel process) {
		ModelFile file = process.file();
		Vocabulary known = this.fit.vocabulary();
		file.words("\\bformRef=\"([^\"]+)\"").forEach(form -> this.fit.expect(form, this.fit.forms(), Misfit.FORM));
		file.words("delegateExpression=\"\\$\\{([^}]*)}\"")
			.forEach(name -> this.fit.expect(name, known.delegates(), Misfit.DELEGATE));
		file.words("decisionRef=\"([^\"]+)\"")
			.forEach(decision -> this.fit.expect(decision, this.fit.decisions(), Misfit.DECISION));
		file.words(TAG + "message\\b[^>]*?\\bname=\"([^\"]+)\"")
			.forEach(message -> this.fit.expect(message, known.messages(), Misfit.MESSAGE));
		file.words(TAG + "signal\\b[^>]*?\\bname=\"([^\"]+)\"").forEach(this::signal);
		file.words("messageRef=\"([^\"]+)\"")
			.forEach(message -> this.fit.expect(message, process.parts(), Misfit.OWN_MESSAGE));
		process.properties("office").forEach(unit -> this.fit.expect(unit, known.units(), Misfit.UNIT));
		process.properties("assign").forEach(who -> this.fit.expect(who, Vocabulary.TURNS, Misfit.ASSIGN));
		Stream.of("links", "outcome", "takesCharge")
			.flatMap(name -> process.properties(name).stream())
			.flatMap(kinds -> kinds.words("([\\w-]+)").stream())
			.forEach(kind -> this.fit.expect(kind, this.fit.kinds(), Misfit.KIND));
		Stream.of("eligibility", "contribution", "matching", "offer", "documents")
			.flatMap(name -> process.properties(name).stream())
			.forEach(decision -> this.fit.expect(decision, this.fit.decisions(), Misfit.DECISION));
		Stream.of("referral", "need", "answer")
			.flatMap(name -> process.properties(name).stream())
			.forEach(form -> this.fit.expect(form, this.fit.forms(), Misfit.FORM));
		states(process);
		process.properties("documentsAt")
			.stream()
			.flatMap(names -> names.words("(\\w+)").stream())
			.forEach(step -> this.fit.expect(step, process.tasks(), Misfit.STEP));
		if (process.isKind() && process.property("prefix").isEmpty()) {
			this.fit.add(process.id(), Misfit.PROPERTY, "prefix");
		}
		groups(file);
	}

	private void states(ProcessModel process) {
		Set<String> states = process.properties("state").stream().map(Word::text).collect(Collectors.toSet());
		Stream.of("commission", "waits", "withdraws")
			.flatMap(name -> process.properties(name).stream())
			.flatMap(names -> names.words("(\\w+)").stream())
			.forEach(state -> this.fit.expect(state, states, Misfit.STATE));
	}

	private void signal(Word name) {
		boolean thrown = this.fit.processes()
			.stream()
			.anyMatch(process -> !process.file()
				.words(TAG + "(?:intermediateThrow|end)Event [^>]*>.*?(signalEventDefinition)")
				.isEmpty() && process.file().text().contains(" name=\"" + name.text() + "\""));
		if (!thrown) {
			this.fit.add(name, Misfit.SIGNAL);
		}
	}

	/** A role, alone or at a unit. */
	private void groups(ModelFile file) {
		Set<String> groups = this.fit.vocabulary()
			.groups()
			.stream()
			.flatMap(role -> Stream.concat(Stream.of(role), this.fit.vocabulary().units().stream().map(role::concat)))
			.collect(Collectors.toSet());
		file.words("candidate(?:Starter)?Groups=\"([^\"]+)\"")
			.forEach(list -> list.words("([^,\\s]+)").forEach(group -> this.fit.expect(group, groups, Misfit.GROUP)));
	}

}
