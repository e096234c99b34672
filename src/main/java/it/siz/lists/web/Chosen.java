package it.siz.lists.web;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;
import it.siz.lists.ListFilter;
import it.siz.lists.ListQuery;
import it.siz.operator.Viewer;
import it.siz.practice.ListOrder;
import it.siz.practice.Narrowing;
import it.siz.practice.PracticeFilter;
import it.siz.practice.PracticeList;
import it.siz.practice.PracticeView;

/**
 * The rows that somebody chose, read again: what the viewer may not see is not among
 * them.
 */
@Component
class Chosen {

	static final int MOST = 100;

	private final PracticeList list;

	private final ListFilter filter;

	Chosen(PracticeList list, ListFilter filter) {
		this.list = list;
		this.filter = filter;
	}

	/**
	 * @throws Problem 422 when nothing or too much was chosen
	 */
	List<PracticeView> of(Viewer viewer, Choice choice) {
		ListQuery query = choice.query();
		PracticeFilter which = choice.all() ? this.filter.of(viewer, query) : filter(choice);
		ListOrder order = this.filter.order(query);
		List<PracticeView> found = this.list.find(viewer, which, order, null, MOST).items();
		if (found.isEmpty()) {
			throw Problem.refused("tutte", "lists.chosen.nothing");
		}
		return found;
	}

	/** What was chosen as a filter, also where more is read than is shown. */
	PracticeFilter filter(Choice choice) {
		List<UUID> ids = choice.ids();
		if (ids.isEmpty()) {
			throw Problem.refused("tutte", "lists.chosen.nothing");
		}
		if (ids.size() > MOST) {
			throw Problem.refused("tutte", "lists.chosen.tooMany", MOST);
		}
		return new PracticeFilter(null, null, null, false, null, null, List.of(), Narrowing.only(ids));
	}

}
