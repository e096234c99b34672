package it.siz.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
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

import it.siz.document.Documents;
import it.siz.document.Upload;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.practice.Applicant;
import it.siz.practice.OpenCalls;
import it.siz.practice.OpenPractice;
import it.siz.practice.PracticeFilter;
import it.siz.practice.PracticeList;
import it.siz.practice.Practices;
import it.siz.subject.SubjectView;
import it.siz.workflow.OpenTask;
import it.siz.workflow.Processes;
import it.siz.workflow.TaskDesk;

/**
 * Opens a few applications and brings each to its stage, so that every page has something
 * to show.
 */
@Component
@Order(40)
@ConditionalOnProperty("siz.demo")
class DemoCases implements ApplicationRunner {

	private static final String WORKER = "assistente.lodi";

	private static final String REFERENT = "referente.b2";

	private final DemoPersons persons;

	private final Operators operators;

	private final OpenCalls calls;

	private final Practices practices;

	private final PracticeList list;

	private final Processes processes;

	private final TaskDesk desk;

	private final Documents documents;

	DemoCases(DemoPersons persons, Operators operators, OpenCalls calls, Practices practices, PracticeList list,
			Processes processes, TaskDesk desk, Documents documents) {
		this.persons = persons;
		this.operators = operators;
		this.calls = calls;
		this.practices = practices;
		this.list = list;
		this.processes = processes;
		this.desk = desk;
		this.documents = documents;
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
			bring(worker, subjects.get(application.person()).id(), call, application);
		}
	}

	private static List<Application> applications() throws IOException {
		return new ObjectMapper().readValue(new ClassPathResource("demo/applications.json").getInputStream(),
				new TypeReference<>() {
				});
	}

	private void bring(Viewer worker, UUID subject, UUID call, Application application) {
		UUID practice = this.practices
			.open(worker, new OpenPractice("domanda-b2", subject, new Applicant(Applicant.SELF, null), call))
			.id();
		Viewer referent = this.operators.viewer(REFERENT);
		for (Runnable step : steps(worker, referent, practice, application)) {
			step.run();
		}
	}

	private List<Runnable> steps(Viewer worker, Viewer referent, UUID practice, Application application) {
		List<Runnable> steps = new ArrayList<>();
		steps.add(() -> complete(worker, practice, application.answers()));
		steps.add(() -> complete(referent, practice, Map.of("esitoValidazione", "ok")));
		steps.add(() -> {
			upload(worker, practice, "ISEE", "ISEE");
			upload(worker, practice, "VALUTAZIONE", "Valutazione sociale");
			complete(worker, practice, Map.of("dichiarazione", true));
		});
		steps.add(() -> complete(referent, practice, Map.of("esitoVerifica", "ok")));
		int reached = List.of("aperta", "validazione", "invio", "verifica", "graduatoria").indexOf(application.stage());
		return steps.subList(0, reached);
	}

	private void complete(Viewer viewer, UUID practice, @Nullable Map<String, Object> answers) {
		OpenTask task = this.processes.openTasks(practice).get(0);
		this.desk.complete(viewer, task.id(), (answers != null) ? answers : Map.of());
	}

	private void upload(Viewer worker, UUID practice, String type, String title) {
		byte[] file = DemoFile.pdf(title);
		this.documents.upload(worker, practice,
				new Upload(type, title, LocalDate.now().minusDays(10), title + " (esempio).pdf"),
				new ByteArrayInputStream(file));
	}

	/** An application of the person at this place of the list, up to this stage. */
	record Application(int person, String stage, @Nullable Map<String, Object> answers) {
	}

}
