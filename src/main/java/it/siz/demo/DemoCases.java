package it.siz.demo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.practice.OpenCalls;
import it.siz.practice.PracticeFilter;
import it.siz.practice.PracticeList;
import it.siz.subject.SubjectView;

/**
 * Opens a few applications and brings each to its stage, so that every page has something
 * to show.
 */
@Component
@Order(40)
@ConditionalOnProperty("siz.demo")
class DemoCases implements ApplicationRunner {

	private static final String WORKER = "assistente.lodi";

	private final DemoPersons persons;

	private final Operators operators;

	private final OpenCalls calls;

	private final PracticeList list;

	private final DemoApplications applications;

	DemoCases(DemoPersons persons, Operators operators, OpenCalls calls, PracticeList list,
			DemoApplications applications) {
		this.persons = persons;
		this.operators = operators;
		this.calls = calls;
		this.list = list;
		this.applications = applications;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		Viewer worker = this.operators.viewer(WORKER);
		List<SubjectView> subjects = this.persons.register(worker);
		boolean loaded = !this.list.find(worker, new PracticeFilter(null, null, null, true, null, null), null, 1)
			.items()
			.isEmpty();
		if (loaded || this.calls.openFor("B2").isEmpty()) {
			return;
		}
		UUID call = this.calls.openFor("B2").get(0).id();
		for (Application application : applications()) {
			this.applications.bring(worker, subjects.get(application.person()).id(), call, application.stage(),
					application.answers());
		}
	}

	private static List<Application> applications() throws IOException {
		return new ObjectMapper().readValue(new ClassPathResource("demo/applications.json").getInputStream(),
				new TypeReference<>() {
				});
	}

	/** An application of the person at this place of the list, up to this stage. */
	record Application(int person, String stage, @Nullable Map<String, Object> answers) {
	}

}
