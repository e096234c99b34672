package it.siz.lists.web;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.kernel.Problem;
import it.siz.lists.Column;
import it.siz.lists.ListColumns;
import it.siz.lists.ListQuery;
import it.siz.operator.Viewer;

/** Choice of the columns: a button for each change, so that no pointer has to drag. */
@Controller
class ColumnPages {

	private final ListColumns columns;

	ColumnPages(ListColumns columns) {
		this.columns = columns;
	}

	/**
	 * @param elenco filters of the list to go back to
	 * @param mossa the column that was moved last: it keeps the focus
	 */
	@GetMapping("/pratiche/colonne")
	String columns(Viewer viewer, @RequestParam(required = false) @Nullable String elenco,
			@RequestParam(required = false) @Nullable String mossa, Model model) {
		List<Column> shown = this.columns.of(viewer);
		model.addAttribute("shown", shown);
		model.addAttribute("hidden", Arrays.stream(Column.values()).filter(each -> !shown.contains(each)).toList());
		model.addAttribute("query", ListQuery.parse(elenco));
		model.addAttribute("moved", mossa);
		return "pratiche-colonne";
	}

	/**
	 * @param azione what to do, and with which column: "su PERSON"; "azzera" alone
	 */
	@PostMapping("/pratiche/colonne")
	String change(Viewer viewer, @RequestParam(defaultValue = "") String azione,
			@RequestParam(required = false) @Nullable String elenco) {
		String[] words = azione.split(" ", 2);
		String name = (words.length == 2) ? words[1] : "";
		if ("azzera".equals(azione)) {
			this.columns.reset(viewer);
		}
		else {
			change(viewer, words[0], Column.named(name).orElseThrow(ColumnPages::unknown));
		}
		String moved = name.isEmpty() ? "" : "&mossa=" + name;
		return "redirect:/pratiche/colonne?elenco=" + Addresses.inside(ListQuery.parse(elenco)) + moved;
	}

	private void change(Viewer viewer, String action, Column column) {
		switch (action) {
			case "su" -> this.columns.move(viewer, column, -1);
			case "giu" -> this.columns.move(viewer, column, 1);
			case "togli" -> this.columns.show(viewer, column, false);
			case "metti" -> this.columns.show(viewer, column, true);
			default -> throw unknown();
		}
	}

	private static Problem unknown() {
		return Problem.malformed("lists.columns.unknown");
	}

}
