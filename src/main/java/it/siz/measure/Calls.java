package it.siz.measure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.decision.Decisions;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.SearchText;
import it.siz.measure.Call.Notice;
import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.workflow.Processes;

/**
 * The calls of the measures. Referents of a measure prepare them; their processes open
 * and close them.
 */
@Component
@Transactional
public class Calls {

	private final CallRepository repository;

	private final EntityManager entities;

	private final CallTimeline timeline;

	private final Processes processes;

	private final Decisions decisions;

	private final Measures measures;

	private final MessageSource messages;

	private final Clock clock;

	Calls(CallRepository repository, EntityManager entities, CallTimeline timeline, Processes processes,
			Decisions decisions, Measures measures, MessageSource messages, Clock clock) {
		this.repository = repository;
		this.entities = entities;
		this.timeline = timeline;
		this.processes = processes;
		this.decisions = decisions;
		this.measures = measures;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Prepares a call and starts its process; one whose window has begun is open at once.
	 * @throws Problem 403 when the viewer is no referent of the measure, 422 per field,
	 * 409 when the measure has a call for that year already
	 */
	public CallView create(Viewer viewer, NewCall wish) {
		Measure measure = measure(viewer, wish.measure());
		Instant now = Instant.now(this.clock);
		List<Fault> faults = CallRules.check(wish, this.measures.rankingRules(measure.code()),
				this.measures.lines(measure.code()), now);
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
		Notice notice = notice(wish, measure);
		if (this.decisions.latestVersion(notice.rankingRule()) == 0) {
			throw Problem.refused("rankingRule", "measure.rankingRuleMissing", notice.rankingRule());
		}
		Call call = keep(new Call(measure, notice, pinned(measure, notice.rankingRule()), now), notice.year());
		this.timeline.record(call.id(), viewer.operator(), "created");
		call.runs(this.processes.start("avviso", call.id(),
				Map.of("opensAt", call.opens().toString(), "closesAt", call.closes().toString())));
		if (!now.isBefore(call.opens())) {
			this.processes.signal(call.id(), "openCall", Map.of());
		}
		return call.view(now);
	}

	/** The process reached the opening: its date, or somebody's decision. */
	public void open(UUID id) {
		Call call = call(id);
		call.open(Instant.now(this.clock), pinned(call.measure(), call.rankingRule()));
		this.timeline.record(id, null, "opened");
	}

	/** The process reached the end of the window. */
	public void close(UUID id) {
		call(id).close(Instant.now(this.clock));
		this.timeline.record(id, null, "closed");
	}

	/** Its ranking is approved; asked again, nothing changes. */
	public void approved(UUID id) {
		Call call = call(id);
		if (call.state() != CallState.APPROVATO) {
			call.approve();
			this.timeline.record(id, null, "approved");
		}
	}

	/**
	 * Opens before the date.
	 * @throws Problem 403 when the viewer is no referent of the measure, 422 without a
	 * reason, 409 when it is open or over already
	 */
	public CallView openEarly(Viewer viewer, UUID id, @Nullable String reason) {
		Call call = handled(viewer, id);
		String why = reason(reason);
		call.from(CallState.PREPARATO);
		this.timeline.early(id, viewer.operator(), "openedEarly", why, call.opens());
		this.processes.signal(id, "openCall", Map.of());
		return call.view(Instant.now(this.clock));
	}

	/** Closes before the date; refuses as an early opening does. */
	public CallView closeEarly(Viewer viewer, UUID id, @Nullable String reason) {
		Call call = handled(viewer, id);
		String why = reason(reason);
		call.from(CallState.APERTO);
		this.timeline.early(id, viewer.operator(), "closedEarly", why, call.closes());
		this.processes.signal(id, "closeCall", Map.of());
		return call.view(Instant.now(this.clock));
	}

	/**
	 * Newest first. A call is public, except while it is in preparation: then its
	 * referents and the administrators see it.
	 */
	@Transactional(readOnly = true)
	public List<CallView> list(Viewer viewer) {
		return views(this.repository.findByOrderByYearDescMeasureAsc()
			.stream()
			.filter(call -> shown(viewer, call))
			.toList());
	}

	/**
	 * @throws Problem 404 when there is none, or none that the viewer may see yet
	 */
	@Transactional(readOnly = true)
	public CallView visible(Viewer viewer, UUID id) {
		Call call = call(id);
		if (!shown(viewer, call)) {
			throw Problem.absent();
		}
		return call.view(Instant.now(this.clock));
	}

	/**
	 * For modules that act for the system: no visibility.
	 * @throws Problem 404 when there is none
	 */
	@Transactional(readOnly = true)
	public CallView get(UUID id) {
		return call(id).view(Instant.now(this.clock));
	}

	/**
	 * Who did what with a call; the caller has asked whether the viewer handles it.
	 */
	@Transactional(readOnly = true)
	public List<CallEvent> journal(UUID id) {
		return this.timeline.of(id);
	}

	/** Calls of the measure that take applications now, newest first. */
	@Transactional(readOnly = true)
	public List<CallView> openFor(String measure) {
		return views(this.repository.findByMeasureAndStateOrderByYearDesc(measure, CallState.APERTO)).stream()
			.filter(CallView::open)
			.toList();
	}

	/** Whether the viewer is a referent of the call's measure. */
	@Transactional(readOnly = true)
	public boolean handles(Viewer viewer, UUID id) {
		return this.measures.handles(viewer, call(id).measure());
	}

	private boolean shown(Viewer viewer, Call call) {
		return call.state() != CallState.PREPARATO || viewer.has(Role.AMMINISTRATORE)
				|| this.measures.handles(viewer, call.measure());
	}

	Call call(UUID id) {
		return this.repository.findById(id).orElseThrow(Problem::absent);
	}

	public boolean exists(String measure, int year) {
		return this.repository.existsByMeasureAndYear(measure, year);
	}

	private List<CallView> views(List<Call> calls) {
		Instant now = Instant.now(this.clock);
		return calls.stream().map(call -> call.view(now)).toList();
	}

	private Measure measure(Viewer viewer, @Nullable String code) {
		if (code == null || code.isBlank()) {
			throw Problem.refused("measure", "measure.measure");
		}
		Measure measure = new Measure(code);
		if (!this.measures.handles(viewer, measure)) {
			throw Problem.forbidden("measure.referentsOnly", code);
		}
		if (this.decisions.latestVersion(measure.eligibility()) == 0) {
			throw Problem.refused("measure", "measure.unknownMeasure", code);
		}
		return measure;
	}

	Call handled(Viewer viewer, UUID id) {
		Call call = this.repository.lock(id).orElseThrow(Problem::absent);
		if (!this.measures.handles(viewer, call.measure())) {
			throw Problem.forbidden("measure.referentsOnly", call.measure().code());
		}
		return call;
	}

	static String reason(@Nullable String reason) {
		if (reason == null || reason.isBlank() || reason.strip().length() > 1000) {
			throw Problem.refused("reason", "measure.reason", 1000);
		}
		return reason.strip();
	}

	private Notice notice(NewCall wish, Measure measure) {
		int year = Objects.requireNonNull(wish.year());
		String title = SearchText.blankToNull(wish.title());
		String rule = Objects.requireNonNullElse(wish.rankingRule(), measure.rankingRules().get(0));
		List<BudgetLine> lines = Objects.requireNonNull(wish.lines())
			.stream()
			.map(line -> new BudgetLine(Objects.requireNonNull(line.code()), Objects.requireNonNull(line.budget())))
			.toList();
		return new Notice(year, (title != null) ? title : title(measure, year), Objects.requireNonNull(wish.opens()),
				Objects.requireNonNull(wish.closes()), rule, lines);
	}

	private String title(Measure measure, int year) {
		return this.messages.getMessage("measure.title",
				new Object[] { this.measures.name(measure.code()), String.valueOf(year) }, Locale.ITALIAN);
	}

	private Call keep(Call call, int year) {
		try {
			if (!exists(call.measure().code(), year)) {
				this.entities.persist(call);
				this.entities.flush();
				return call;
			}
		}
		catch (ConstraintViolationException | DataIntegrityViolationException ex) {
			// Falls through: somebody else was first.
		}
		throw Problem.conflict("measure.callExists", this.measures.name(call.measure().code()), String.valueOf(year));
	}

	private Pinned pinned(Measure measure, String rankingRule) {
		return new Pinned(this.decisions.latestVersion(measure.eligibility()),
				this.decisions.latestVersion(rankingRule));
	}

}
