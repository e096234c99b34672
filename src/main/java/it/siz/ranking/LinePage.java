package it.siz.ranking;

import org.jspecify.annotations.Nullable;

import it.siz.ranking.RankingView.LineView;

/**
 * What a page of a ranking shows: all lines in figures, one of them with some of its
 * rows.
 *
 * @param ranking its lines hold no rows
 * @param line the one shown, with the rows of this page; null when there is no line
 * @param previous position the page before begins with; null on the first
 * @param next position the next page begins with; null on the last
 * @param cutOff position a page around the cut-off begins with; null when it is on this
 * page or nobody is left without
 * @param rejected whether the rows are those of the rejected
 * @param moreRejected where the rejected go on; null when they do not
 */
public record LinePage(RankingView ranking, @Nullable LineView line, @Nullable Integer previous, @Nullable Integer next,
		@Nullable Integer cutOff, boolean rejected, @Nullable String moreRejected) {

	/**
	 * Where a reader stands in a line.
	 *
	 * @param line its code, null for the first that somebody is in
	 * @param from first position to show
	 * @param rejected null for the ranked; else the rejected after this one, all when it
	 * is empty
	 */
	public record Place(@Nullable String line, int from, @Nullable String rejected) {

		public static final Place START = new Place(null, 1, null);

	}

}
