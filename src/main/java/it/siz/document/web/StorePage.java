package it.siz.document.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import it.siz.document.LateReports;
import it.siz.document.StoreReports;
import it.siz.operator.Viewer;

/** Whether the documents are as they were uploaded: for administrators. */
@Controller
class StorePage {

	private final StoreReports reports;

	private final LateReports late;

	StorePage(StoreReports reports, LateReports late) {
		this.reports = reports;
		this.late = late;
	}

	@GetMapping("/stato-documenti")
	String show(Viewer viewer, Model model) {
		model.addAttribute("last", this.reports.last(viewer).orElse(null));
		model.addAttribute("damages", this.reports.damages(viewer));
		model.addAttribute("late", this.late.last(viewer));
		model.addAttribute("unfit", this.late.unfit(viewer));
		return "stato-documenti";
	}

}
