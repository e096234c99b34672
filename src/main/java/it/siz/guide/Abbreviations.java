package it.siz.guide;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The abbreviations of the glossary with what they mean, per language. */
@Component("abbreviations")
public class Abbreviations {

	private final Map<String, String> italian = new LinkedHashMap<>();

	private final Map<String, String> english = new LinkedHashMap<>();

	Abbreviations() {
		String[] parts = Packaged.text("glossary.md").split("\n## Abbreviations\n", 2);
		parts[1].lines().filter(line -> line.startsWith("| ")).skip(1).forEach(this::add);
	}

	private void add(String row) {
		String[] cells = row.split("\\|");
		this.italian.put(cells[1].strip(), cells[2].strip());
		this.english.put(cells[1].strip(), cells[3].strip());
	}

	public Map<String, String> in(Locale locale) {
		return Collections.unmodifiableMap("en".equals(locale.getLanguage()) ? this.english : this.italian);
	}

	/** All of them, for the script that finds them in a page. */
	public String known() {
		return String.join(" ", this.italian.keySet());
	}

}
