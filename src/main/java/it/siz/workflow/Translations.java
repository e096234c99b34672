package it.siz.workflow;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts of forms and processes in other languages. Italian stands in the models; a
 * service brings its English as en.properties in the same folder, by id of the form or
 * process and of its part; those in the working directory win over those in the
 * application. What has no translation is shown in Italian.
 */
@Component
class Translations {

	static final String ITALIAN = "it";

	private final Map<String, Map<String, String>> languages = new HashMap<>();

	Translations(@Value("${siz.models.directory}") String directory) {
		for (String folder : new String[] { "forms", "processes" }) {
			load("classpath*:" + folder + "/*/*.properties");
			load("file:" + directory + '/' + folder + "/*/*.properties");
		}
	}

	/** Of who reads now; Italian where nobody does, as in a job. */
	String language() {
		LocaleContext context = LocaleContextHolder.getLocaleContext();
		return (context == null || context.getLocale() == null) ? ITALIAN : context.getLocale().getLanguage();
	}

	boolean knows(String language) {
		return this.languages.containsKey(language);
	}

	String word(String language, String key, String italian) {
		return this.languages.getOrDefault(language, Map.of()).getOrDefault(key, italian);
	}

	private void load(String pattern) {
		try {
			for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
				String language = String.valueOf(file.getFilename()).replace(".properties", "");
				Properties words = new Properties();
				try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
					words.load(text);
				}
				Map<String, String> known = this.languages.computeIfAbsent(language, ignored -> new HashMap<>());
				words.forEach((key, word) -> known.put(key.toString(), word.toString()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
