package it.siz.fit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import it.siz.fit.ModelFile.Word;

/** A process as the check reads it, whatever prefix its tool gives to BPMN. */
record ProcessModel(ModelFile file) {

	private static final String TAG = "<(?:\\w+:)?";

	/** Whether the file holds a process at all; the gate refuses one that does not. */
	boolean readable() {
		return !this.file.words(TAG + "process\\b[^>]*?\\bid=\"([^\"]+)\"").isEmpty();
	}

	Word id() {
		return this.file.words(TAG + "process\\b[^>]*?\\bid=\"([^\"]+)\"").get(0);
	}

	/** Whether practices of it are opened: it has a section of the folder. */
	boolean isKind() {
		return property("section").isPresent();
	}

	Optional<Word> property(String name) {
		return properties(name).stream().findFirst();
	}

	List<Word> properties(String name) {
		return this.file.words(property(name, "[^\"]+"));
	}

	/** Ids of everything in it. */
	Set<String> parts() {
		return texts(TAG + "\\w+\\b[^>]*?\\bid=\"([^\"]+)\"");
	}

	/** Ids of its user tasks. */
	Set<String> tasks() {
		return texts(TAG + "userTask\\b[^>]*?\\bid=\"([^\"]+)\"");
	}

	/** A user task from its first word to its last. */
	Optional<Word> task(String id) {
		return elements("userTask").stream()
			.filter(task -> task.words("\\bid=\"([^\"]+)\"").get(0).text().equals(id))
			.findFirst();
	}

	List<Word> elements(String name) {
		return this.file.words(TAG + name + "\\b([^>]*?(?:/>|>.*?</(?:\\w+:)?" + name + ">))");
	}

	/** Names of messages by the id under which events of this process refer to them. */
	Optional<String> message(String id) {
		return this.file.words(TAG + "message\\b([^>]*)")
			.stream()
			.filter(message -> message.text().contains("id=\"" + id + '"'))
			.flatMap(message -> message.words("\\bname=\"([^\"]+)\"").stream())
			.map(Word::text)
			.findFirst();
	}

	/** Whether it waits in this state for a message that the application sends. */
	boolean waits(String state, String message) {
		return elements("intermediateCatchEvent").stream()
			.filter(event -> !event.words(property("state", state)).isEmpty())
			.flatMap(event -> event.words("messageRef=\"([^\"]+)\"").stream())
			.anyMatch(ref -> message(ref.text()).filter(message::equals).isPresent());
	}

	boolean calls(String delegate) {
		return this.file.text().contains("delegateExpression=\"${" + delegate + "}\"");
	}

	static String property(String name, String value) {
		return TAG + "property\\b[^>]*?name=\"" + name + "\" value=\"(" + value + ")\"";
	}

	private Set<String> texts(String pattern) {
		return this.file.words(pattern).stream().map(Word::text).collect(Collectors.toSet());
	}

}
