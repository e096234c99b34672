package it.siz.demo;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
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

	/** Opens it and does the steps before the one that it waits for. */
	void bring(DemoMeasure measure, Viewer worker, UUID subject, UUID call, DemoMeasure.Application application) {
		UUID practice = this.practices
			.open(worker, new OpenPractice(measure.kind(), subject, new Applicant(Applicant.SELF, null), call))
			.id();
		for (DemoMeasure.Step step : measure.steps()) {
			if (step.stage().equals(application.stage())) {
				return;
			}
			if (step.documents() != null) {
				step.documents().forEach(type -> upload(worker, practice, type, measure.titles().get(type)));
			}
			complete("worker".equals(step.by()) ? worker : this.operators.viewer(measure.referent()), practice,
					(step.answers() != null) ? step.answers() : application.answers());
		}
	}

	private void complete(Viewer viewer, UUID practice, @Nullable Map<String, Object> answers) {
		OpenTask task = this.processes.openTasks(practice).get(0);
		this.desk.complete(viewer, task.id(), (answers != null) ? answers : Map.of());
	}

	private void upload(Viewer worker, UUID practice, String type, @Nullable String name) {
		String title = (name != null) ? name : type;
		byte[] file = DemoFile.pdf(title);
		this.documents.upload(worker, practice,
				new Upload(type, title, LocalDate.now().minusDays(10), title + " (esempio).pdf"),
				new ByteArrayInputStream(file));
	}

}
