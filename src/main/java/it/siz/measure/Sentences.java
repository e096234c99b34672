package it.siz.measure;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Stored reasons as sentences: words of a decision table as they are, and what the
 * ranking keeps as message code and values, in the reader's language.
 */
@Component
class Sentences {

	private static final ObjectMapper JSON = JsonMapper.builder().build();

	private final MessageSource messages;

	Sentences(MessageSource messages) {
		this.messages = messages;
	}

	List<String> of(String reasons) {
		List<String> sentences = new ArrayList<>();
		read(reasons).forEach(reason -> sentences.add(sentence(reason)));
		return sentences;
	}

	private String sentence(JsonNode reason) {
		if (reason.isTextual()) {
			return reason.textValue();
		}
		if (!reason.hasNonNull("code") || reason.hasNonNull("reason")) {
			return (reason.path("reason").asText("") + " " + reason.path("remedy").asText("")).strip();
		}
		List<Object> args = new ArrayList<>();
		reason.path("args").forEach(arg -> args.add(arg.isNumber() ? arg.decimalValue() : arg.asText()));
		String code = reason.get("code").textValue();
		return this.messages.getMessage(code, args.toArray(), code, LocaleContextHolder.getLocale());
	}

	private static JsonNode read(String json) {
		try {
			return JSON.readTree(json);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String write(Object value) {
		try {
			return JSON.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
