package it.siz.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.siz.measure.NewCall;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;

/**
 * What the demonstration shows of one measure (demo/measures.json).
 *
 * @param kind of its applications
 * @param referent username of whoever validates and verifies
 * @param titles of documents by their type
 * @param steps of an application, in their order
 * @param thisYear the call that takes applications now
 * @param lastYear one whose ranking is approved; null when there is none to show
 */
record DemoMeasure(String kind, String referent, Map<String, String> titles, List<Step> steps, Year thisYear,
		@Nullable Year lastYear) {

	/**
	 * @param stage where an application waits that this step has not been done for
	 * @param by worker or referent
	 * @param documents types that are uploaded before it
	 * @param answers null for those of the application
	 */
	record Step(String stage, String by, @Nullable List<String> documents, @Nullable Map<String, Object> answers) {
	}

	/**
	 * @param worker username of whoever applies
	 * @param applications file of {@link Application}s
	 */
	record Year(String worker, String applications, List<NewCall.Line> lines) {

		List<Application> read() throws IOException {
			return DemoMeasure.read(this.applications, new TypeReference<>() {
			});
		}

	}

	/**
	 * @param person place in the list of persons
	 * @param stage of the step it waits for; null when all are done
	 */
	record Application(int person, @Nullable String stage, @Nullable Map<String, Object> answers) {
	}

	static List<DemoMeasure> all() throws IOException {
		return read("demo/measures.json", new TypeReference<>() {
		});
	}

	private static <T> T read(String file, TypeReference<T> type) throws IOException {
		try (InputStream json = new ClassPathResource(file).getInputStream()) {
			return new ObjectMapper().readValue(json, type);
		}
	}

}
