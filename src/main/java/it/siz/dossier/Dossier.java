package it.siz.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;

import it.siz.document.Documents;
import it.siz.kernel.Problem;
import it.siz.measure.Requests;
import it.siz.operator.Viewer;
import it.siz.practice.AnswerSheets;
import it.siz.practice.Diary;
import it.siz.practice.Practice;
import it.siz.practice.PracticeHead;
import it.siz.practice.Timeline;
import it.siz.print.Paper;
import it.siz.subject.SubjectSeen;

/** The file of one practice as an office keeps it on paper or in its archive. */
@Component
public class Dossier {

	private final PracticeHead head;

	private final AnswerSheets sheets;

	private final Documents documents;

	private final Requests requests;

	private final Diary diary;

	private final Timeline timeline;

	private final Paper paper;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Dossier(PracticeHead head, AnswerSheets sheets, Documents documents, Requests requests, Diary diary,
			Timeline timeline, Paper paper, ApplicationEventPublisher events, Clock clock) {
		this.events = events;
		this.head = head;
		this.sheets = sheets;
		this.documents = documents;
		this.requests = requests;
		this.diary = diary;
		this.timeline = timeline;
		this.paper = paper;
		this.clock = clock;
	}

	/**
	 * Everything the viewer sees of the practice, as a tagged PDF on A4.
	 * @throws Problem 404 when absent or not visible
	 */
	@Transactional(readOnly = true)
	public Printed print(Viewer viewer, UUID id, Locale locale) {
		Model page = new ExtendedModelMap();
		Practice practice = this.head.fill(viewer, id, "riepilogo", page);
		if (practice.subjectId() != null) {
			this.events.publishEvent(SubjectSeen.shown(viewer, "print", List.of(practice.subjectId()), id));
		}
		Map<String, Object> values = new HashMap<>(page.asMap());
		values.put("sheets", this.sheets.of(practice, locale));
		values.put("documents", this.documents.of(viewer, id));
		values.put("requests", this.requests.of(id));
		values.put("notes", this.diary.of(viewer, id));
		values.put("lines", this.timeline.of(id));
		values.put("viewer", viewer);
		values.put("now", Instant.now(this.clock));
		return new Printed(practice.code(), this.paper.print("fascicolo", values, locale));
	}

	/**
	 * A printed file.
	 *
	 * @param number of the practice
	 */
	public record Printed(String number, byte[] pdf) {
	}

}
