package it.siz.practice.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.SearchText;
import it.siz.kernel.TypedDate;
import it.siz.operator.Viewer;
import it.siz.practice.Diary;
import it.siz.practice.PracticeHead;

/** The diary of a practice. */
@Controller
class DiaryPages {

	private static final int PAGE = 50;

	private final PracticeHead head;

	private final Diary diary;

	DiaryPages(PracticeHead head, Diary diary) {
		this.head = head;
		this.diary = diary;
	}

	@GetMapping("/pratiche/{id}/diario")
	String show(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID corregge,
			@RequestParam(required = false) @Nullable String dopo, Model model) {
		return page(viewer, id, new Note(null, null, corregge), SearchText.blankToNull(dopo), List.of(), model);
	}

	@PostMapping("/pratiche/{id}/diario")
	String write(Viewer viewer, @PathVariable UUID id, @ModelAttribute Note note, Model model,
			HttpServletResponse response) {
		try {
			this.diary.write(viewer, id, day(note.date()), note.text(), note.corrects());
			return "redirect:/pratiche/" + id + "/diario";
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(viewer, id, note, null, problem.faults(), model);
		}
	}

	private static @Nullable LocalDate day(@Nullable String text) {
		try {
			return (text == null || text.isBlank()) ? null : TypedDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw Problem.refused("date", "practice.diaryDate");
		}
	}

	private String page(Viewer viewer, UUID id, Note note, @Nullable String after, List<Fault> faults, Model model) {
		this.head.show(viewer, id, "diario", model);
		model.addAttribute("slice", this.diary.page(viewer, id, after, PAGE));
		model.addAttribute("note", note);
		model.addAttribute("faults", faults);
		return "pratica-diario";
	}

	record Note(@Nullable String date, @Nullable String text, @Nullable UUID corrects) {
	}

}
