package it.siz.ranking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.Viewer;
import it.siz.ranking.LinePage.Place;
import it.siz.ranking.LineRows.Sums;
import it.siz.ranking.RankingView.LineView;
import it.siz.ranking.RankingView.TieView;

/**
 * A ranking a hundred rows at a time, for the referents of its measure: a call may have
 * ten thousand.
 */
@Component
@Transactional(readOnly = true)
public class LinePages {

	static final int ROWS = 100;

	private final RankingAccess access;

	private final RankingRows rows;

	private final LineRows lines;

	private final RankingViews views;

	LinePages(RankingAccess access, RankingRows rows, LineRows lines, RankingViews views) {
		this.access = access;
		this.rows = rows;
		this.lines = lines;
		this.views = views;
	}

	/**
	 * The approved ranking, or else the newest draft; empty while nothing was composed.
	 */
	public Optional<LinePage> find(Viewer viewer, UUID call, Place place) {
		this.access.check(viewer, call);
		return this.rows.current(call).map(head -> page(head, place));
	}

	private LinePage page(RankingHead head, Place place) {
		List<Sums> sums = this.lines.sums(head.id());
		RankingView ranking = this.views.view(head,
				sums.stream().map(line -> view(head, line, ties(head, line, 1, 0), List.of())).toList());
		Sums shown = shown(sums, place.line());
		if (shown == null) {
			return new LinePage(ranking, null, null, null, null, false, null);
		}
		return (place.rejected() != null) ? rejected(head, ranking, shown, place.rejected())
				: ranked(head, ranking, shown, Math.min(Math.max(place.from(), 1), Math.max(shown.ranked(), 1)));
	}

	private LinePage ranked(RankingHead head, RankingView ranking, Sums line, int from) {
		int to = from + ROWS - 1;
		LineView view = view(head, line, ties(head, line, from, to),
				this.lines.ranked(head.id(), line.code(), from, to));
		boolean away = line.funded() < line.ranked() && (line.funded() + 1 < from || line.funded() > to);
		return new LinePage(ranking, view, (from > 1) ? Math.max(1, from - ROWS) : null,
				(to < line.ranked()) ? to + 1 : null, away ? around(line.funded()) : null, false, null);
	}

	private LinePage rejected(RankingHead head, RankingView ranking, Sums line, String after) {
		List<Entry> entries = this.lines.rejected(head.id(), line.code(), after, ROWS + 1);
		boolean more = entries.size() > ROWS;
		List<Entry> shown = more ? entries.subList(0, ROWS) : entries;
		return new LinePage(ranking, view(head, line, List.of(), shown), null, null, null, true,
				more ? LineRows.key(shown.get(ROWS - 1)) : null);
	}

	/** Half a page before the last funded one. */
	private static int around(int funded) {
		return Math.max(1, funded - ROWS / 2 + 1);
	}

	/** Those on the page, and the one that the money ends in, wherever it is. */
	private List<TieView> ties(RankingHead head, Sums line, int from, int to) {
		return this.lines.ties(head.id(), line)
			.stream()
			.filter(tie -> tie.acrossCutOff() || tie.to() >= from && tie.from() <= to)
			.toList();
	}

	private LineView view(RankingHead head, Sums line, List<TieView> ties, List<Entry> entries) {
		return new LineView(line.code(), BudgetLine.label(line.code()), line.budget(), line.spent(), line.left(),
				line.ranked(), line.rejected(), this.lines.cutOff(head.id(), line, ties), ties,
				this.views.entries(head.id(), entries));
	}

	private static @Nullable Sums shown(List<Sums> lines, @Nullable String code) {
		return lines.stream()
			.filter(line -> (code != null) ? line.code().equals(code) : line.ranked() + line.rejected() > 0)
			.findFirst()
			.orElse(lines.isEmpty() ? null : lines.get(0));
	}

}
