package it.siz.registry;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import it.siz.anpr.Anpr;
import it.siz.anpr.Answer;
import it.siz.anpr.Answer.Found;
import it.siz.anpr.Answer.Kind;
import it.siz.anpr.Answer.Refusal;
import it.siz.anpr.Lookup;
import it.siz.kernel.CodiceFiscale;
import it.siz.kernel.Problem;
import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.subject.SubjectSeen;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/**
 * Asks ANPR about somebody, whether we hold the person or not, and keeps the answer until
 * the operator has looked at it. By codice fiscale only, and with a reason (FAQ Soggetti
 * 1). No transaction is open while ANPR is waited for.
 */
@Component
public class Inquiries {

	private static final Set<Role> CASE_ROLES = EnumSet.of(Role.ASSISTENTE_SOCIALE, Role.REFERENTE,
			Role.AMMINISTRATIVO);

	private final Anpr anpr;

	private final Subjects subjects;

	private final AnswerArchive archive;

	private final Standings standings;

	private final ApplicationEventPublisher events;

	Inquiries(Anpr anpr, Subjects subjects, AnswerArchive archive, Standings standings,
			ApplicationEventPublisher events) {
		this.events = events;
		this.anpr = anpr;
		this.subjects = subjects;
		this.archive = archive;
		this.standings = standings;
	}

	/**
	 * @param typed a codice fiscale as typed
	 * @throws Problem 422 when it is none, or without a reason; 403 for who handles no
	 * cases
	 */
	public Answer ask(Viewer viewer, String typed, @Nullable String reason) {
		refuseStrangers(viewer);
		CodiceFiscale code = CodiceFiscale.parse("codiceFiscale", typed);
		Lookup lookup = Lookup.by(viewer, reason);
		Optional<SubjectView> held = held(code.toString());
		seen(viewer, held, typed, lookup.reason());
		String known = held.flatMap(each -> this.standings.of(each.id())).map(Standing::idAnpr).orElse(null);
		Answer answer = this.anpr.find(code, lookup.knownAs(known));
		if (answer instanceof Found found) {
			this.archive.keep(found.lookup(), viewer, lookup.reason(), found.person());
			held.ifPresent(each -> this.standings.note(viewer, each.id(), found.person().idAnpr(),
					News.in(found.person(), each).orElse(null), lookup.reason()));
		}
		else if (answer instanceof Refusal refusal && refusal.kind() == Kind.CANCELLED) {
			held.ifPresent(each -> this.standings.note(viewer, each.id(), null, new News(News.Kind.CANCELLED, ""),
					lookup.reason()));
		}
		return answer;
	}

	/**
	 * About a person we hold.
	 * @throws Problem 404 when there is none; 409 when ANPR cannot be asked by his or her
	 * code; else as above
	 */
	public Answer refresh(Viewer viewer, UUID subject, @Nullable String reason) {
		SubjectView held = this.subjects.get(subject);
		if (!askable(held)) {
			throw Problem.conflict("registry.noCode");
		}
		return ask(viewer, held.identifier(), reason);
	}

	/** ANPR is asked by codice fiscale only. */
	public static boolean askable(SubjectView subject) {
		return subject.identifierType().startsWith("CF");
	}

	/**
	 * The person with exactly this code: one that differs by omocodia is somebody else
	 * until an operator says otherwise.
	 */
	public Optional<SubjectView> held(String code) {
		return this.subjects.holders(code).stream().filter(each -> each.identifier().equals(code)).findFirst();
	}

	/** Others whose code would be the same without omocodia. */
	public List<SubjectView> twins(String code) {
		return this.subjects.holders(code).stream().filter(each -> !each.identifier().equals(code)).toList();
	}

	/**
	 * An answer that this operator has received.
	 * @throws Problem 404 when there is none, or it is too old
	 */
	public KeptAnswer answer(Viewer viewer, UUID lookup) {
		return this.archive.get(viewer, lookup);
	}

	/** What ANPR said last. */
	public Optional<Standing> standing(UUID subject) {
		return this.standings.of(subject);
	}

	/**
	 * What ANPR said last and the person's card does not say: an operator has still to
	 * take it over.
	 */
	public Optional<News> unseen(SubjectView subject) {
		return this.standings.of(subject.id())
			.flatMap(standing -> News.read(standing.news()))
			.filter(news -> !news.shownBy(subject));
	}

	/** Whose data ANPR was asked for, found or not. */
	private void seen(Viewer viewer, Optional<SubjectView> held, String code, String reason) {
		this.events.publishEvent(
				new SubjectSeen(viewer, "anpr", held.map(SubjectView::id).stream().toList(), code, reason, null));
	}

	/**
	 * The person with exactly this code, as an answer to whoever wants to import him or
	 * her.
	 */
	public Optional<SubjectView> sought(Viewer viewer, String code, String reason) {
		Optional<SubjectView> held = held(code);
		if (held.isPresent()) {
			seen(viewer, held, code, reason);
		}
		return held;
	}

	private static void refuseStrangers(Viewer viewer) {
		if (viewer.roles().stream().noneMatch(CASE_ROLES::contains)) {
			throw Problem.forbidden("registry.role");
		}
	}

}
