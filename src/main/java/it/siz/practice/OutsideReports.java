package it.siz.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.Desks;
import it.siz.practice.Practice.Opening;
import it.siz.workflow.FormCatalogue;
import it.siz.workflow.Kinds;
import it.siz.workflow.Processes;
import it.siz.workflow.ServiceKind;

/**
 * Reports that come from outside the house (FAQ Flusso SELF 1). A kind takes them when
 * its process names the form for them; the office it names is unit and owner, since no
 * operator has opened them. For modules that have checked who reports.
 */
@Component
@Transactional
public class OutsideReports {

	/** Property of a kind: the form that reporters from outside fill in. */
	static final String FORM = "reportForm";

	/** Start flag of such kinds. */
	static final String EXTERNAL = "external";

	private static final String ANSWER_FORM = "answerForm";

	private static final String ANSWERED = "reporterAnswered";

	private final Practices practices;

	private final Processes processes;

	private final Kinds kinds;

	private final FormCatalogue forms;

	private final AnswerSheets sheets;

	private final Desks desks;

	private final Timeline timeline;

	private final Clock clock;

	OutsideReports(Practices practices, Processes processes, Kinds kinds, FormCatalogue forms, AnswerSheets sheets,
			Desks desks, Timeline timeline, Clock clock) {
		this.sheets = sheets;
		this.practices = practices;
		this.processes = processes;
		this.kinds = kinds;
		this.forms = forms;
		this.desks = desks;
		this.timeline = timeline;
		this.clock = clock;
	}

	/** The kind that takes reports from outside, if one does. */
	@Transactional(readOnly = true)
	public Optional<Door> door() {
		return this.kinds.all()
			.stream()
			.filter(kind -> !kind.property(FORM).isEmpty())
			.findFirst()
			.map(kind -> new Door(kind.key(), kind.label(), kind.property(FORM), kind.property(ANSWER_FORM),
					kind.states()));
	}

	/** Whether practices of this kind are reports that may come from outside. */
	public boolean takes(String kind) {
		return !this.kinds.get(kind).property(FORM).isEmpty();
	}

	/** What the reporter wrote when sending it, as people read it. */
	@Transactional(readOnly = true)
	public AnswerSheet written(UUID id, Locale locale) {
		Practice report = this.practices.get(id);
		return this.sheets.of(report, this.kinds.get(report.kind()).property(FORM), locale);
	}

	/**
	 * Opens one. Whether its person is in the registry is not looked at: who reports must
	 * not learn it.
	 * @param who reports, for the timeline
	 * @param person how the person is called
	 * @param answers to the door's form, validated
	 */
	public Practice open(Door door, String who, String person, Map<String, Object> answers) {
		ServiceKind kind = this.kinds.get(door.kind());
		String unit = kind.property("office");
		Opening opening = new Opening(null, person, Applicant.ofSubject(), this.desks.of(unit), unit, null, null, null,
				Instant.now(this.clock));
		Map<String, Object> flags = new HashMap<>(Map.of(EXTERNAL, true));
		this.forms.schema(door.form()).flags().forEach((key, flag) -> flags.put(flag, answers.get(key)));
		Practice report = this.practices.create(kind, opening);
		report.answer(door.form(), answers);
		report.sent(opening.at());
		this.timeline.record(report.id(), null, "reported", Map.of("name", who));
		return this.practices.run(report, flags);
	}

	/**
	 * The reporter has answered what was asked.
	 * @throws it.siz.kernel.Problem 409 when nothing is asked (any more)
	 */
	public void answered(UUID id, Door door, Map<String, Object> answers) {
		this.practices.get(id).answer(door.answerForm(), answers);
		this.timeline.record(id, null, "reporterAnswered", Map.of());
		this.processes.signal(id, ANSWERED, Map.of());
	}

	/**
	 * How reports come in.
	 *
	 * @param form id of the form of a report
	 * @param answerForm id of the form of an answer
	 * @param states what each state is called
	 */
	public record Door(String kind, String label, String form, String answerForm, Map<String, String> states) {
	}

}
