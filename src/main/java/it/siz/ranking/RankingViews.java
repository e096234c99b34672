package it.siz.ranking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.ranking.EntryNames.Name;
import it.siz.ranking.RankingView.EntryView;
import it.siz.ranking.RankingView.LineView;
import it.siz.ranking.RankingView.Rule;

/** A ranking with names and words beside its rows, for the referents of its measure. */
@Component
@Transactional(readOnly = true)
public class RankingViews {

	private final RankingAccess access;

	private final RankingRows rows;

	private final Applications applications;

	private final EntryNames names;

	private final Operators operators;

	private final ReasonTexts texts;

	RankingViews(RankingAccess access, RankingRows rows, Applications applications, EntryNames names,
			Operators operators, ReasonTexts texts) {
		this.access = access;
		this.rows = rows;
		this.applications = applications;
		this.names = names;
		this.operators = operators;
		this.texts = texts;
	}

	/**
	 * The approved ranking, or else the newest draft.
	 * @throws Problem 403 or 404 as {@link RankingAccess}, 404 while nothing was composed
	 */
	public RankingView of(Viewer viewer, UUID call) {
		return find(viewer, call).orElseThrow(Problem::absent);
	}

	/** The same, empty while nothing was composed. */
	public Optional<RankingView> find(Viewer viewer, UUID call) {
		this.access.check(viewer, call);
		return this.rows.current(call).map(this::view);
	}

	private RankingView view(RankingHead head) {
		Map<UUID, Name> names = this.names.of(head.id());
		return view(head, this.rows.lines(head.id()).stream().map(line -> line(line, names)).toList());
	}

	RankingView view(RankingHead head, List<LineView> lines) {
		return new RankingView(head.id(), head.call(), head.number(), head.state().name(),
				new Rule(head.rule(), head.ruleVersion()), head.composedAt(), name(head.composedBy()),
				head.approvedAt(), (head.approvedBy() != null) ? name(head.approvedBy()) : null, head.seal(),
				head.approved() ? 0 : this.applications.unsettled(head.call()), lines);
	}

	private LineView line(RankedLine line, Map<UUID, Name> names) {
		List<EntryView> entries = line.entries()
			.stream()
			.map(entry -> entry(entry, names.get(entry.request())))
			.toList();
		LineShape shape = LineShape.of(line);
		return new LineView(line.code(), BudgetLine.label(line.code()), line.budget(), line.spent(), line.left(),
				shape.ranked(), line.entries().size() - shape.ranked(), shape.cutOff(), shape.ties(), entries);
	}

	/** Some rows of a ranking. */
	List<EntryView> entries(UUID ranking, List<Entry> entries) {
		Map<UUID, Name> some = this.names.of(ranking, entries.stream().map(Entry::request).toList());
		return entries.stream().map(entry -> entry(entry, some.get(entry.request()))).toList();
	}

	private EntryView entry(Entry entry, Name name) {
		return new EntryView(entry.request(), entry.position(), entry.practice(), entry.code(), name.person(),
				entry.intervention(), name.label(), entry.keys(), entry.protocolAt(), entry.amount(),
				entry.cumulative(), entry.tied(), entry.outcome(), now(entry, name.outcome()),
				this.texts.of(entry.reasons()));
	}

	private static Outcome now(Entry entry, @Nullable Outcome written) {
		return (written != null) ? written : entry.outcome();
	}

	private String name(UUID operator) {
		return this.operators.byId(operator).name();
	}

}
