package it.siz.guide;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/** The guides, as they were packaged with this version of the product. */
@Component
public class Guides {

	/** In the order in which people read them. */
	static final List<String> SECTIONS = List.of("accesso", "soggetti", "segnalazioni", "prese-in-carico",
			"valutazioni", "progetti", "domande", "documenti", "assegnazioni", "avvisi");

	private static final List<String> ANYWHERE = List.of("accesso");

	private final Map<String, Guide> read = new ConcurrentHashMap<>();

	public List<Guide> all(Locale locale) {
		return SECTIONS.stream().map(section -> guide(section, locale)).toList();
	}

	/** Empty when there is no such section. */
	public Optional<Guide> find(String section, Locale locale) {
		return SECTIONS.contains(section) ? Optional.of(guide(section, locale)) : Optional.empty();
	}

	/**
	 * The guide that helps on a page which is of one section whatever it shows.
	 * @param path path of the page
	 */
	public Optional<Guide> beside(String path, Locale locale) {
		return section(path).flatMap(section -> find(section, locale));
	}

	private static Optional<String> section(String path) {
		if (path.matches("/pratiche/[^/]+/documenti.*")) {
			return Optional.of("documenti");
		}
		if (path.matches("/pratiche/[^/]+/(assegna|accessi).*")) {
			return Optional.of("assegnazioni");
		}
		return SECTIONS.stream()
			.filter(section -> !ANYWHERE.contains(section))
			.filter(section -> path.equals("/" + section) || path.startsWith("/" + section + "/"))
			.findFirst();
	}

	private Guide guide(String section, Locale locale) {
		String suffix = "en".equals(locale.getLanguage()) ? ".en.md" : ".md";
		return this.read.computeIfAbsent(section + suffix,
				file -> GuideText.read(section, Packaged.text("guida/" + file)));
	}

}
