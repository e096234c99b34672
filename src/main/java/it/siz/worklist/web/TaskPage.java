package it.siz.worklist.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import it.siz.operator.Viewer;
import it.siz.practice.AnswerSheet;
import it.siz.practice.AnswerSheets;
import it.siz.practice.Practice;
import it.siz.practice.PracticeHead;
import it.siz.practice.TaskPanel;
import it.siz.workflow.OpenTask;
import it.siz.workflow.TaskDesk;
import it.siz.workflow.TaskForm;

/** A task with its form, and beside it what helps to fill it in. */
@Controller
class TaskPage {

	private final TaskDesk desk;

	private final PracticeHead head;

	private final AnswerSheets sheets;

	private final List<TaskPanel> panels;

	private final ObjectMapper mapper;

	TaskPage(TaskDesk desk, PracticeHead head, AnswerSheets sheets, List<TaskPanel> panels, ObjectMapper mapper) {
		this.mapper = mapper;
		this.desk = desk;
		this.head = head;
		this.sheets = sheets;
		this.panels = panels;
	}

	@PostMapping("/attivita/{id}/prendi")
	String takeOver(Viewer viewer, @PathVariable String id) {
		this.desk.takeOver(viewer, id);
		return "redirect:/attivita/" + id;
	}

	@GetMapping("/attivita/{id}")
	String task(Viewer viewer, @PathVariable String id, Model model, Locale locale) {
		OpenTask task = this.desk.mine(viewer, id);
		Practice practice = this.head.show(viewer, task.record(), "compito", model);
		model.addAttribute("task", task);
		TaskForm form = this.desk.form(viewer, id);
		model.addAttribute("schema", form.schema().digest());
		model.addAttribute("known", json(form.data()));
		boolean owner = practice.ownerId().equals(viewer.operator());
		model.addAttribute("sheets",
				owner ? decisions(practice, form.schema().id(), locale) : this.sheets.of(practice, locale));
		model.addAttribute("panels",
				this.panels.stream()
					.map(panel -> panel.of(viewer, practice, task.key()))
					.flatMap(Optional::stream)
					.toList());
		return "compito";
	}

	/** Of others: what the owner answered to this form the last time is no news. */
	private List<AnswerSheet> decisions(Practice practice, String formId, Locale locale) {
		return this.sheets.decisions(practice, locale).stream().filter(each -> !each.formId().equals(formId)).toList();
	}

	private String json(Map<String, Object> data) {
		try {
			return this.mapper.writeValueAsString(data);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
