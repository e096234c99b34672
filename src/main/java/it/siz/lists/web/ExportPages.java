package it.siz.lists.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.kernel.Slice;
import it.siz.lists.Column;
import it.siz.lists.DueDates;
import it.siz.lists.ListColumns;
import it.siz.lists.ListFilter;
import it.siz.lists.ListQuery;
import it.siz.lists.Sheet;
import it.siz.operator.Viewer;
import it.siz.practice.ListOrder;
import it.siz.practice.PracticeFilter;
import it.siz.practice.PracticeList;
import it.siz.practice.PracticeView;
import it.siz.practice.Readings;

/**
 * What a list shows, as CSV: the same predicate, page after page, so that neither memory
 * nor the database holds all of it.
 */
@Controller
class ExportPages {

	private static final int PAGE = 500;

	private final PracticeList list;

	private final ListFilter filter;

	private final ListColumns columns;

	private final DueDates due;

	private final ListWords words;

	private final Chosen chosen;

	private final Readings readings;

	ExportPages(PracticeList list, ListFilter filter, ListColumns columns, DueDates due, ListWords words, Chosen chosen,
			Readings readings) {
		this.readings = readings;
		this.list = list;
		this.filter = filter;
		this.columns = columns;
		this.due = due;
		this.words = words;
		this.chosen = chosen;
	}

	@GetMapping("/pratiche/esporta")
	void all(Viewer viewer, @RequestParam Map<String, String> parameters, HttpServletResponse response)
			throws IOException {
		ListQuery query = ListQuery.of(parameters);
		write(viewer, this.filter.of(viewer, query), this.filter.order(query), response);
	}

	/** Only the rows that were chosen, or all that were found. */
	@PostMapping("/pratiche/scelte/esporta")
	void chosen(Viewer viewer, @ModelAttribute Choice choice, HttpServletResponse response) throws IOException {
		ListQuery query = choice.query();
		PracticeFilter which = choice.all() ? this.filter.of(viewer, query) : this.chosen.filter(choice);
		write(viewer, which, this.filter.order(query), response);
	}

	private void write(Viewer viewer, PracticeFilter filter, ListOrder order, HttpServletResponse response)
			throws IOException {
		Slice<PracticeView> page = this.list.find(viewer, filter, order, null, PAGE);
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader("Content-Disposition", "attachment; filename=\"pratiche.csv\"");
		List<Column> columns = this.columns.of(viewer);
		Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
		Sheet sheet = new Sheet(out);
		sheet.row(line(this.words.say("lists.number"), columns.stream().map(this.words::heading).toList()));
		rows(viewer, page, columns, sheet);
		@Nullable String next = page.next();
		while (next != null) {
			page = this.list.find(viewer, filter, order, next, PAGE);
			rows(viewer, page, columns, sheet);
			next = page.next();
		}
		out.flush();
	}

	private void rows(Viewer viewer, Slice<PracticeView> page, List<Column> columns, Sheet sheet) throws IOException {
		this.readings.exported(viewer, page.items());
		Map<UUID, Instant> due = columns.contains(Column.DUE) ? this.due.of(page.items()) : Map.of();
		for (PracticeView each : page.items()) {
			sheet.row(line(each.number(), columns.stream().map(column -> this.words.cell(each, column, due)).toList()));
		}
	}

	private static List<String> line(String first, List<String> rest) {
		List<String> line = new ArrayList<>(List.of(first));
		line.addAll(rest);
		return line;
	}

}
