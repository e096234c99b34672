package it.siz.commission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.print.Paper;
import it.siz.subject.SubjectSeen;

/**
 * The minutes (verbale) on paper. Before approval they say that they are a draft; after
 * it every page carries the seal.
 */
@Component
public class Minutes {

	private final Sessions sessions;

	private final Operators operators;

	private final Practices practices;

	private final ApplicationEventPublisher events;

	private final Paper paper;

	Minutes(Sessions sessions, Operators operators, Practices practices, ApplicationEventPublisher events,
			Paper paper) {
		this.practices = practices;
		this.events = events;
		this.sessions = sessions;
		this.operators = operators;
		this.paper = paper;
	}

	/** A tagged PDF on A4; refuses as {@link Sessions#get} does. */
	public byte[] print(Viewer viewer, UUID id, Locale locale) {
		Session session = this.sessions.get(viewer, id);
		this.events.publishEvent(SubjectSeen.shown(viewer, "print", persons(session), null));
		Map<UUID, List<String>> abstained = new LinkedHashMap<>();
		session.cases()
			.forEach(each -> abstained.put(each.id(),
					each.abstained().stream().map(member -> MinutesSeal.name(session, member)).toList()));
		return this.paper.print("verbale", Map.of("minutes", session, "abstained", abstained, "office",
				this.operators.unit(session.unit()).name(), "seal", (session.seal() != null) ? session.seal() : ""),
				locale);
	}

	private List<UUID> persons(Session session) {
		return this.practices.all(session.cases().stream().map(Case::practice).toList())
			.stream()
			.map(Practice::subjectId)
			.distinct()
			.toList();
	}

}
