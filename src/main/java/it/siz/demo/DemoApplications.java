package it.siz.demo;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import it.siz.document.Documents;
import it.siz.document.Upload;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.practice.Applicant;
import it.siz.practice.OpenPractice;
import it.siz.practice.Practices;
import it.siz.workflow.OpenTask;
import it.siz.workflow.Processes;
import it.siz.workflow.TaskDesk;

/** An application, from step to step by those whose turn it is. */
@Component
class DemoApplications {

	private static final String REFERENT = "referente.b2";

	private static final List<String> STAGES = List.of("aperta", "validazione", "invio", "verifica", "graduatoria");

	private final Operators operators;

	private final Practices practices;

	private final Processes processes;

	private final TaskDesk desk;

	private final Documents documents;

	DemoApplications(Operators operators, Practices practices, Processes processes, TaskDesk desk,
			Documents documents) {
		this.operators = operators;
		this.practices = practices;
		this.processes = processes;
		this.desk = desk;
		this.documents = documents;
	}

	/**
	 * @param stage where it is to wait: aperta, validazione, invio, verifica or
	 * graduatoria
	 */
	void bring(Viewer worker, UUID subject, UUID call, String stage, @Nullable Map<String, Object> answers) {
		UUID practice = this.practices
			.open(worker, new OpenPractice("domanda-b2", subject, new Applicant(Applicant.SELF, null), call))
			.id();
		Viewer referent = this.operators.viewer(REFERENT);
		for (Runnable step : steps(worker, referent, practice, answers).subList(0, STAGES.indexOf(stage))) {
			step.run();
		}
	}

	private List<Runnable> steps(Viewer worker, Viewer referent, UUID practice, @Nullable Map<String, Object> answers) {
		List<Runnable> steps = new ArrayList<>();
		steps.add(() -> complete(worker, practice, answers));
		steps.add(() -> complete(referent, practice, Map.of("esitoValidazione", "ok")));
		steps.add(() -> {
			upload(worker, practice, "ISEE", "ISEE");
			upload(worker, practice, "VALUTAZIONE", "Valutazione sociale");
			complete(worker, practice, Map.of("dichiarazione", true));
		});
		steps.add(() -> complete(referent, practice, Map.of("esitoVerifica", "ok")));
		return steps;
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

}
