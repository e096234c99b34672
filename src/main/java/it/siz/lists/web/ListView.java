package it.siz.lists.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import it.siz.kernel.Fault;
import it.siz.kernel.Slice;
import it.siz.lists.Column;
import it.siz.lists.DueDates;
import it.siz.lists.ListColumns;
import it.siz.lists.ListFilter;
import it.siz.lists.ListQuery;
import it.siz.lists.SavedSearches;
import it.siz.operator.Operators;
import it.siz.operator.Unit;
import it.siz.operator.Viewer;
import it.siz.practice.PracticeFilter;
import it.siz.practice.PracticeList;
import it.siz.practice.PracticeView;
import it.siz.practice.Readings;
import it.siz.practice.Sections;
import it.siz.workflow.ServiceKind;

/** Puts the page of a list together, also when something on it was refused. */
@Component
class ListView {

	/** Counting ends here: "più di 1.000". */
	static final int MOST_COUNTED = 1000;

	private static final int PAGE = 25;

	private final PracticeList list;

	private final ListFilter filter;

	private final ListColumns columns;

	private final SavedSearches saved;

	private final DueDates due;

	private final Sections sections;

	private final Operators operators;

	private final ListWords words;

	private final Readings readings;

	ListView(PracticeList list, ListFilter filter, ListColumns columns, SavedSearches saved, DueDates due,
			Sections sections, Operators operators, ListWords words, Readings readings) {
		this.readings = readings;
		this.list = list;
		this.filter = filter;
		this.columns = columns;
		this.saved = saved;
		this.due = due;
		this.sections = sections;
		this.operators = operators;
		this.words = words;
	}

	/** The list itself; filters that make no sense find nothing and are told. */
	String show(Viewer viewer, ListQuery query, @Nullable String after, Model model, HttpServletResponse response) {
		return show(viewer, query, after, List.of(), model, response);
	}

	/**
	 * @param refused what was wrong with something that was sent from the list
	 */
	String show(Viewer viewer, ListQuery query, @Nullable String after, List<Fault> refused, Model model,
			HttpServletResponse response) {
		List<ServiceKind> kinds = this.sections.kinds(query.get(ListQuery.SECTION));
		List<Fault> faults = this.filter.faults(query);
		List<Column> columns = this.columns.of(viewer);
		Slice<PracticeView> slice = faults.isEmpty() ? page(viewer, query, after) : new Slice<>(List.of(), null);
		List<Fault> all = faults.isEmpty() ? refused : faults;
		if (!all.isEmpty()) {
			response.setStatus(422);
		}
		model.addAttribute("slice", slice);
		model.addAttribute("first", after == null);
		model.addAttribute("query", query);
		model.addAttribute("faults", all);
		model.addAttribute("wrong", !faults.isEmpty());
		model.addAttribute("chips", faults.isEmpty() ? this.words.chips(query) : List.of());
		model.addAttribute("columns", columns);
		model.addAttribute("due", columns.contains(Column.DUE) ? this.due.of(slice.items()) : Map.of());
		model.addAttribute("saved", this.saved.of(viewer));
		choices(viewer, query, kinds, model);
		return "pratiche";
	}

	/** By name; 67 of them, so only where somebody narrows by one. */
	List<Unit> units() {
		return this.operators.units().values().stream().sorted(Comparator.comparing(Unit::name)).toList();
	}

	/** Whether its filters make sense. */
	boolean sensible(ListQuery query) {
		return this.filter.faults(query).isEmpty();
	}

	/** Up to {@link #MOST_COUNTED}, and one more when there are more. */
	int count(Viewer viewer, ListQuery query) {
		return this.list.count(viewer, this.filter.of(viewer, query), MOST_COUNTED + 1);
	}

	private Slice<PracticeView> page(Viewer viewer, ListQuery query, @Nullable String after) {
		PracticeFilter filter = this.filter.of(viewer, query);
		Slice<PracticeView> page = this.list.find(viewer, filter, this.filter.order(query), after, PAGE);
		this.readings.of(viewer, filter, page.items());
		return page;
	}

	private void choices(Viewer viewer, ListQuery query, List<ServiceKind> kinds, Model model) {
		boolean section = query.has(ListQuery.SECTION);
		model.addAttribute("here", section ? query.get(ListQuery.SECTION) : "");
		model.addAttribute("helpSection", section ? query.get(ListQuery.SECTION) : null);
		model.addAttribute("title", this.words.title(query.get(ListQuery.SECTION)));
		model.addAttribute("sections", this.sections.all());
		model.addAttribute("states", Sections.states(kinds));
		model.addAttribute("dueChoices", ListFilter.DUE);
		if (query.has(ListQuery.UNIT)) {
			model.addAttribute("units", units());
		}
		model.addAttribute("openable",
				kinds.stream().filter(kind -> kind.starters().stream().anyMatch(viewer.groups()::contains)).toList());
	}

}
