package it.siz.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
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
import it.siz.practice.Diary;
import it.siz.practice.OpenPractice;
import it.siz.practice.PracticeFilter;
import it.siz.practice.PracticeList;
import it.siz.practice.Practices;
import it.siz.subject.SubjectView;
import it.siz.workflow.Processes;
import it.siz.workflow.TaskDesk;

/**
 * Reports, cases, assessments and projects of the demonstration, once, through the same
 * doors as people.
 */
@Component
@Order(50)
@ConditionalOnProperty("siz.demo")
class DemoFolders implements ApplicationRunner {

	private final DemoPersons persons;

	private final Operators operators;

	private final Practices practices;

	private final PracticeList list;

	private final Processes processes;

	private final TaskDesk desk;

	private final Documents documents;

	private final Diary diary;

	DemoFolders(DemoPersons persons, Operators operators, Practices practices, PracticeList list, Processes processes,
			TaskDesk desk, Documents documents, Diary diary) {
		this.persons = persons;
		this.operators = operators;
		this.practices = practices;
		this.list = list;
		this.processes = processes;
		this.desk = desk;
		this.documents = documents;
		this.diary = diary;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		Viewer worker = this.operators.viewer("assistente.lodi");
		PracticeFilter reports = new PracticeFilter("segnalazione", null, null, false, null, null);
		if (!this.list.find(worker, reports, null, 1).items().isEmpty()) {
			return;
		}
		List<SubjectView> subjects = this.persons.register(worker);
		for (Folder folder : folders()) {
			bring(folder, subjects.get(folder.person()).id());
		}
	}

	private static List<Folder> folders() throws IOException {
		return new ObjectMapper().readValue(new ClassPathResource("demo/folders.json").getInputStream(),
				new TypeReference<>() {
				});
	}

	private void bring(Folder folder, UUID subject) {
		Viewer viewer = this.operators.viewer(folder.by());
		UUID practice = this.practices.open(viewer, new OpenPractice(folder.kind(), subject, null, null)).id();
		for (String type : folder.documents()) {
			this.documents.upload(viewer, practice,
					new Upload(type, type, LocalDate.now().minusDays(5), type.toLowerCase() + " (esempio).pdf"),
					new ByteArrayInputStream(DemoFile.pdf(type)));
		}
		if (folder.answers() != null) {
			this.desk.complete(viewer, this.processes.openTasks(practice).get(0).id(), folder.answers());
		}
		folder.diary().forEach(text -> this.diary.write(viewer, practice, null, text, null));
	}

	/**
	 * A practice of the person at this place of the list; without answers it waits for
	 * its owner.
	 */
	record Folder(String kind, int person, String by, List<String> documents, List<String> diary,
			@Nullable Map<String, Object> answers) {
	}

}
