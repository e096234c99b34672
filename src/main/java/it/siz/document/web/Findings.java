package it.siz.document.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import it.siz.document.DocumentNotes;
import it.siz.document.DocumentView;
import it.siz.examination.Examination;
import it.siz.examination.FileRules;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.TaskPanel.Panel;

/** What examinations and other modules have to say on the rows of documents. */
@Component
class Findings {

	private final Examination examination;

	private final FileRules rules;

	private final List<DocumentNotes> notes;

	Findings(Examination examination, FileRules rules, List<DocumentNotes> notes) {
		this.examination = examination;
		this.rules = rules;
		this.notes = notes;
	}

	/** Puts "files", "examined" (by hash) and "notes" (by document) into the model. */
	void show(Viewer viewer, Practice practice, List<DocumentView> documents, Model model) {
		Map<UUID, Panel> said = new HashMap<>();
		this.notes.forEach(each -> said.putAll(each.of(viewer, practice, documents)));
		model.addAttribute("files", new Accepted(this.rules.words(), this.rules.chooser()));
		model.addAttribute("examined",
				this.examination.of(documents.stream().map(DocumentView::sha256).distinct().toList()));
		model.addAttribute("notes", said);
	}

	/**
	 * What may be uploaded, read once for all forms of the page.
	 *
	 * @param words as people know them
	 * @param chooser as a browser does
	 */
	record Accepted(String words, String chooser) {
	}

}
