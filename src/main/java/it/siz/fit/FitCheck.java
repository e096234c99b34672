package it.siz.fit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import it.siz.kernel.Fault;
import it.siz.operator.Operators;
import it.siz.workflow.ChoiceLists;
import it.siz.workflow.ModelCheck;
import it.siz.workflow.NamedDelegates;

/**
 * Asks before models are deployed what the build asks of those of the product, with what
 * this installation has: its units, its lists.
 */
@Component
class FitCheck implements ModelCheck {

	private final NamedDelegates delegates;

	private final ChoiceLists lists;

	private final Operators operators;

	FitCheck(NamedDelegates delegates, ChoiceLists lists, Operators operators) {
		this.delegates = delegates;
		this.lists = lists;
		this.operators = operators;
	}

	@Override
	public List<Fault> check(Map<String, byte[]> files, Map<String, byte[]> own) {
		Vocabulary vocabulary = new Vocabulary(this.delegates.names(), messages(own), this.lists.all(),
				this.operators.units().keySet(), Vocabulary.roleGroups());
		return ServiceFit.of(texts(files), vocabulary).stream().map(Finding::fault).toList();
	}

	/**
	 * Those that processes of the product wait for: the build knows that they are sent.
	 */
	private static Set<String> messages(Map<String, byte[]> own) {
		return texts(own).stream()
			.filter(file -> file.name().endsWith(".bpmn"))
			.flatMap(process -> process.words("<(?:\\w+:)?message\\b[^>]*?\\bname=\"([^\"]+)\"").stream())
			.map(ModelFile.Word::text)
			.collect(Collectors.toSet());
	}

	private static List<ModelFile> texts(Map<String, byte[]> files) {
		return files.entrySet()
			.stream()
			.map(file -> new ModelFile(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)))
			.toList();
	}

}
