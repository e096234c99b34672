package it.siz.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;
import it.siz.kernel.Slice;
import it.siz.operator.Viewer;
import it.siz.print.Paper;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/**
 * "Chi ha consultato i miei dati" on paper, for whoever asks what is known of him or her
 * (GDPR, article 15).
 */
@Component
public class ConsultationSheet {

	private final Consultations consultations;

	private final Subjects subjects;

	private final Paper paper;

	private final Clock clock;

	ConsultationSheet(Consultations consultations, Subjects subjects, Paper paper, Clock clock) {
		this.consultations = consultations;
		this.subjects = subjects;
		this.paper = paper;
		this.clock = clock;
	}

	/**
	 * The newest {@value Consultations#SHEET} consultations of a person as a tagged PDF.
	 * @throws Problem 403 for others than administrators, 404 when there is no such
	 * person
	 */
	public byte[] print(Viewer viewer, UUID person, Locale locale) {
		Slice<ConsultationLine> lines = this.consultations.find(viewer, person, null, null, null, null,
				Consultations.SHEET);
		SubjectView subject = this.subjects.get(person);
		Map<String, Object> values = new HashMap<>();
		values.put("subject", subject);
		values.put("lines", lines.items());
		values.put("cut", lines.next() != null);
		values.put("viewer", viewer);
		values.put("now", Instant.now(this.clock));
		return this.paper.print("consultazioni-foglio", values, locale);
	}

}
