package it.siz.lists.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Operators;
import it.siz.operator.Unit;
import it.siz.operator.Viewer;
import it.siz.practice.PracticeView;
import it.siz.sharing.NewAssignment;
import it.siz.sharing.SeveralPractices;
import it.siz.sharing.SeveralPractices.Outcome;
import it.siz.sharing.SeveralPreview;

/**
 * What is done with chosen rows: a page that says what will happen, then one line for
 * each practice that says what did.
 */
@Controller
class ChosenPages {

	/** What is wrong with the form itself and not with a practice. */
	private static final Set<String> OF_FORM = Set.of("unit", "access", "until", "note");

	private final Chosen chosen;

	private final SeveralPractices several;

	private final Operators operators;

	private final ListView view;

	ChosenPages(Chosen chosen, SeveralPractices several, Operators operators, ListView view) {
		this.chosen = chosen;
		this.several = several;
		this.operators = operators;
		this.view = view;
	}

	@PostMapping("/pratiche/scelte/assegna")
	String assign(Viewer viewer, @ModelAttribute Choice choice, @ModelAttribute("form") AssignForm form, Model model,
			HttpServletResponse response) {
		return refusedInList(viewer, choice, model, response,
				practices -> assignPage(viewer, choice, practices, form, List.of(), model, response));
	}

	/**
	 * Who will see what, before it is shared; what is wrong with the form comes back to
	 * it.
	 */
	@PostMapping("/pratiche/scelte/assegna/anteprima")
	String preview(Viewer viewer, @ModelAttribute Choice choice, @ModelAttribute("form") AssignForm form, Model model,
			HttpServletResponse response) {
		return refusedInList(viewer, choice, model, response, practices -> {
			try {
				NewAssignment wish = form.wish();
				SeveralPreview preview = this.several.preview(viewer, ids(practices), wish);
				List<Fault> faults = preview.shared().isEmpty() ? ofForm(preview.refused()) : List.of();
				model.addAttribute("preview", preview);
				model.addAttribute("wish", wish);
				model.addAttribute("byId",
						practices.stream().collect(Collectors.toMap(PracticeView::id, each -> each)));
				return faults.isEmpty() ? page("pratiche-anteprima", choice, practices, faults, model, response)
						: assignPage(viewer, choice, practices, form, faults, model, response);
			}
			catch (Problem problem) {
				return assignPage(viewer, choice, practices, form, problem.faults(), model, response);
			}
		});
	}

	@PostMapping("/pratiche/scelte/assegna/conferma")
	String assigned(Viewer viewer, @ModelAttribute Choice choice, @ModelAttribute("form") AssignForm form, Model model,
			HttpServletResponse response) {
		return refusedInList(viewer, choice, model, response, practices -> {
			try {
				List<Outcome> outcomes = this.several.assign(viewer, ids(practices), form.wish());
				List<Fault> faults = ofForm(outcomes);
				return faults.isEmpty() ? outcomes("lists.assigned", choice, practices, outcomes, model)
						: assignPage(viewer, choice, practices, form, faults, model, response);
			}
			catch (Problem problem) {
				return assignPage(viewer, choice, practices, form, problem.faults(), model, response);
			}
		});
	}

	@PostMapping("/pratiche/scelte/passa")
	String handOver(Viewer viewer, @ModelAttribute Choice choice, Model model, HttpServletResponse response) {
		return refusedInList(viewer, choice, model, response,
				practices -> handOverPage(viewer, choice, practices, List.of(), model, response));
	}

	@PostMapping("/pratiche/scelte/passa/conferma")
	String handedOver(Viewer viewer, @ModelAttribute Choice choice,
			@RequestParam(required = false) @Nullable UUID colleague, Model model, HttpServletResponse response) {
		return refusedInList(viewer, choice, model, response, practices -> {
			if (colleague == null) {
				List<Fault> nobody = List.of(Fault.of("colleague", "sharing.colleague"));
				return handOverPage(viewer, choice, practices, nobody, model, response);
			}
			return outcomes("lists.handedOver", choice, practices,
					this.several.handOver(viewer, ids(practices), colleague), model);
		});
	}

	/** With nothing chosen the list comes back and says so. */
	private String refusedInList(Viewer viewer, Choice choice, Model model, HttpServletResponse response,
			Function<List<PracticeView>, String> page) {
		List<PracticeView> practices;
		try {
			practices = this.chosen.of(viewer, choice);
		}
		catch (Problem problem) {
			return this.view.show(viewer, choice.query(), null, problem.faults(), model, response);
		}
		return page.apply(practices);
	}

	private String assignPage(Viewer viewer, Choice choice, List<PracticeView> practices, AssignForm form,
			List<Fault> faults, Model model, HttpServletResponse response) {
		Map<String, Unit> units = this.operators.units();
		Unit unit = (form.unit() != null) ? units.get(form.unit()) : null;
		boolean unknown = unit == null && form.unit() != null;
		model.addAttribute("unit", unit);
		model.addAttribute("units", units.values().stream().sorted(Comparator.comparing(Unit::name)).toList());
		model.addAttribute("people",
				(unit != null) ? this.several.people(viewer, ids(practices), unit.code()) : List.of());
		return page("pratiche-assegna", choice, practices, unknown ? List.of(Fault.of("unit", "sharing.unit")) : faults,
				model, response);
	}

	private String handOverPage(Viewer viewer, Choice choice, List<PracticeView> practices, List<Fault> faults,
			Model model, HttpServletResponse response) {
		model.addAttribute("colleagues", this.several.colleagues(viewer, ids(practices)));
		return page("pratiche-passa", choice, practices, faults, model, response);
	}

	private static String page(String page, Choice choice, List<PracticeView> practices, List<Fault> faults,
			Model model, HttpServletResponse response) {
		if (!faults.isEmpty()) {
			response.setStatus(422);
		}
		model.addAttribute("practices", practices);
		model.addAttribute("query", choice.query());
		model.addAttribute("faults", faults);
		return page;
	}

	private static String outcomes(String words, Choice choice, List<PracticeView> practices, List<Outcome> outcomes,
			Model model) {
		model.addAttribute("words", words);
		model.addAttribute("outcome", true); // the form was taken: its draft is over
		model.addAttribute("practices", practices.stream().collect(Collectors.toMap(PracticeView::id, each -> each)));
		model.addAttribute("done", outcomes.stream().filter(Outcome::done).toList());
		model.addAttribute("refused", outcomes.stream().filter(each -> !each.done()).toList());
		model.addAttribute("query", choice.query());
		return "pratiche-esito";
	}

	/** What is wrong for every practice is wrong in the form. */
	private static List<Fault> ofForm(List<Outcome> outcomes) {
		return outcomes.get(0)
			.faults()
			.stream()
			.filter(fault -> OF_FORM.contains(fault.field()))
			.filter(fault -> outcomes.stream().allMatch(each -> each.faults().contains(fault)))
			.toList();
	}

	private static List<UUID> ids(List<PracticeView> practices) {
		return practices.stream().map(PracticeView::id).toList();
	}

}
