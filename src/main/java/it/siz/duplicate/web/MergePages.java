package it.siz.duplicate.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.duplicate.MergePlan;
import it.siz.duplicate.MergePlans;
import it.siz.duplicate.Merges;
import it.siz.duplicate.Merges.Decision;
import it.siz.duplicate.Unions;
import it.siz.duplicate.Unions.Made;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.SearchText;
import it.siz.kernel.Slice;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.practice.Overviews;
import it.siz.subject.SubjectSeen;

/** Unites two records of one person, and parts them again. */
@Controller
@CaseData(administrators = true)
class MergePages {

	private static final String FIELD = "campo.";

	private final MergePlans plans;

	private final Merges merges;

	private final Unions unions;

	private final Overviews overviews;

	private final ApplicationEventPublisher events;

	MergePages(MergePlans plans, Merges merges, Unions unions, Overviews overviews, ApplicationEventPublisher events) {
		this.events = events;
		this.plans = plans;
		this.merges = merges;
		this.unions = unions;
		this.overviews = overviews;
	}

	@GetMapping("/soggetti/{id}/unisci/{altra}")
	String ask(Viewer viewer, @PathVariable UUID id, @PathVariable UUID altra, Model model) {
		MergePlan plan = this.plans.of(viewer, id, altra);
		return page(viewer, plan, plan.suggested(), plan.obstacles(), model);
	}

	@PostMapping("/soggetti/{id}/unisci/{altra}")
	String unite(Viewer viewer, @PathVariable UUID id, @PathVariable UUID altra,
			@RequestParam(name = "versione", defaultValue = "-1") long version,
			@RequestParam(name = "versioneAltra", defaultValue = "-1") long otherVersion,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
		Set<String> taken = sent.keySet()
			.stream()
			.filter(name -> name.startsWith(FIELD) && "altra".equals(sent.getFirst(name)))
			.map(name -> name.substring(FIELD.length()))
			.collect(Collectors.toSet());
		try {
			return "redirect:/soggetti/unioni/"
					+ this.merges.unite(viewer, new Decision(id, altra, taken, version, otherVersion));
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			return page(viewer, this.plans.of(viewer, id, altra), taken, problem.faults(), model);
		}
	}

	/** What is written of the practices is what their overview tells everybody. */
	private String page(Viewer viewer, MergePlan plan, Set<String> taken, List<Fault> faults, Model model) {
		model.addAttribute("plan", plan);
		model.addAttribute("taken", taken);
		model.addAttribute("faults", faults);
		model.addAttribute("practices", this.overviews.of(viewer, plan.merged().id(), null).items());
		return "unisci";
	}

	@GetMapping("/soggetti/unioni")
	String all(Viewer viewer, @RequestParam(required = false) @Nullable String dopo, Model model) {
		Slice<Made> made = this.unions.all(viewer, SearchText.blankToNull(dopo), 50);
		seen(viewer, made.items());
		model.addAttribute("slice", made);
		return "unioni";
	}

	@GetMapping("/soggetti/unioni/{id}")
	String one(Viewer viewer, @PathVariable UUID id, Model model) {
		Made made = this.unions.get(viewer, id);
		seen(viewer, List.of(made));
		model.addAttribute("made", made);
		model.addAttribute("parts", this.unions.parts(id));
		return "unione";
	}

	private void seen(Viewer viewer, List<Made> shown) {
		List<UUID> persons = shown.stream().flatMap(made -> Stream.of(made.kept(), made.merged())).distinct().toList();
		this.events.publishEvent(SubjectSeen.shown(viewer, "unione", persons, null));
	}

	@PostMapping("/soggetti/unioni/{id}/annulla")
	String undo(Viewer viewer, @PathVariable UUID id) {
		this.unions.undo(viewer, id);
		return "redirect:/soggetti/unioni/" + id;
	}

}
