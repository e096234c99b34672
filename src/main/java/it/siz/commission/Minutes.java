package it.siz.commission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import it.siz.document.OwnPaper;
import it.siz.document.OwnPapers;
import it.siz.kernel.Problem;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.print.Paper;
import it.siz.subject.SubjectSeen;

/**
 * The minutes (verbale) on paper. Before approval they are printed anew each time and say
 * that they are a draft; the approved ones are a file, in Italian, with the seal on every
 * page, and stay those bytes.
 */
@Component
public class Minutes {

	private static final String PDF = "application/pdf";

	private final Sessions sessions;

	private final Operators operators;

	private final Practices practices;

	private final ApplicationEventPublisher events;

	private final Paper paper;

	private final OwnPapers papers;

	Minutes(Sessions sessions, Operators operators, Practices practices, ApplicationEventPublisher events, Paper paper,
			OwnPapers papers) {
		this.practices = practices;
		this.events = events;
		this.sessions = sessions;
		this.operators = operators;
		this.paper = paper;
		this.papers = papers;
	}

	/**
	 * A tagged PDF on A4: what was approved, else the draft in the reader's language.
	 * @throws Problem as {@link Sessions#get} does, 403 when the approved minutes tell of
	 * a practice that is not the viewer's to see, 503 when they cannot be read now
	 */
	public byte[] print(Viewer viewer, UUID id, Locale locale) {
		Session session = this.sessions.get(viewer, id);
		if (session.approved() && session.hides()) {
			throw Problem.forbidden("commission.minutes.hides");
		}
		this.events.publishEvent(SubjectSeen.shown(viewer, "print", persons(session), null));
		return (session.paper() != null) ? this.papers.content(session.paper()) : printed(session, locale);
	}

	/** Prints the approved minutes once and for all. */
	OwnPaper keep(Session session) {
		return this.papers.keep("verbale-%d-%d.pdf".formatted(session.year(), session.number()), PDF,
				printed(session, Locale.ITALIAN));
	}

	private byte[] printed(Session session, Locale locale) {
		Map<UUID, List<String>> abstained = new LinkedHashMap<>();
		session.cases()
			.forEach(each -> abstained.put(each.id(),
					each.abstained().stream().map(member -> MinutesSeal.name(session, member)).toList()));
		return this.paper.print("verbale", Map.of("minutes", session, "abstained", abstained, "office",
				this.operators.unit(session.unit()).name(), "seal", (session.seal() != null) ? session.seal() : ""),
				locale);
	}

	private List<UUID> persons(Session session) {
		return this.practices.all(session.cases().stream().filter(each -> !each.hidden()).map(Case::practice).toList())
			.stream()
			.map(Practice::subjectId)
			.distinct()
			.toList();
	}

}
