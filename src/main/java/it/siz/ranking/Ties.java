package it.siz.ranking;

import java.util.List;

/** Runs of requests that only the protocol time tells apart, by index in the order. */
final class Ties {

	private final Group[] groups;

	private Ties(Group[] groups) {
		this.groups = groups;
	}

	static Ties of(List<Request> ranked) {
		Group[] groups = new Group[ranked.size()];
		for (int from = 0; from < ranked.size();) {
			int to = from + 1;
			while (to < ranked.size() && Precedence.tied(ranked.get(from), ranked.get(to))) {
				to++;
			}
			Group group = new Group(from + 1, to);
			for (int i = from; i < to; i++) {
				groups[i] = group;
			}
			from = to;
		}
		return new Ties(groups);
	}

	Group at(int index) {
		return this.groups[index];
	}

	/**
	 * @param first position of the first
	 * @param last position of the last
	 */
	record Group(int first, int last) {

		boolean tied() {
			return this.last > this.first;
		}

		/** The money ends within this run. */
		boolean across(CutOff cutOff) {
			return this.first <= cutOff.funded() && cutOff.funded() < this.last;
		}

	}

}
