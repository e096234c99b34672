package it.siz.isee.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.document.PersonDocument;
import it.siz.document.PersonDocuments;
import it.siz.household.Household;
import it.siz.household.HouseholdKind;
import it.siz.household.Households;
import it.siz.household.Kinships;
import it.siz.household.Member;
import it.siz.inps.IseeGateway;
import it.siz.isee.IseeKind;
import it.siz.isee.IseePaper;
import it.siz.isee.IseePapers;
import it.siz.isee.IseeView;
import it.siz.isee.Isees;
import it.siz.isee.Isees.Source;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.subject.PersonSought;
import it.siz.subject.Subjects;

/** A person's attestations: those valid today, those of before, and a new one by hand. */
@Controller
@CaseData
class IseePages {

	private final Isees isees;

	private final PersonDocuments files;

	private final IseePapers papers;

	private final Subjects subjects;

	private final PersonSought sought;

	private final Households households;

	private final Kinships kinships;

	private final IseeGateway inps;

	IseePages(Isees isees, PersonDocuments files, IseePapers papers, Subjects subjects, PersonSought sought,
			Households households, Kinships kinships, IseeGateway inps) {
		this.papers = papers;
		this.sought = sought;
		this.isees = isees;
		this.files = files;
		this.subjects = subjects;
		this.households = households;
		this.kinships = kinships;
		this.inps = inps;
	}

	@GetMapping("/soggetti/{id}/isee")
	String list(Viewer viewer, @PathVariable UUID id, Model model) {
		List<IseeView> all = this.isees.of(viewer, id);
		Set<UUID> files = this.files.of(viewer, id, IseePapers.TYPE)
			.stream()
			.map(PersonDocument::id)
			.collect(Collectors.toSet());
		model.addAttribute("subject", this.subjects.get(id));
		model.addAttribute("isees", all);
		model.addAttribute("none", all.stream().noneMatch(IseeView::isValid));
		model.addAttribute("files", files);
		model.addAttribute("inps", this.inps.on());
		return "soggetto-isee";
	}

	@GetMapping("/soggetti/{id}/isee/nuova")
	String ask(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID documento,
			Model model) {
		IseePaper paper = (documento != null) ? this.papers.of(viewer, id, documento).orElse(null) : null;
		model.addAttribute("paper", paper);
		return page(viewer, id, (paper != null) ? PaperFields.of(paper, known(viewer, id), this.subjects) : Map.of(),
				List.of(), model);
	}

	@PostMapping("/soggetti/{id}/isee/nuova")
	String register(Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> fields, Model model,
			HttpServletResponse response) {
		TypedIsee typed = new TypedIsee(fields, known(viewer, id), code -> this.sought.by(viewer, code));
		try {
			this.isees.register(viewer, id, typed.isee(), Source.OPERATORE);
			return "redirect:/soggetti/" + id + "/isee?fatto";
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			return page(viewer, id, fields, typed.beside(problem.faults()), model);
		}
	}

	@PostMapping("/soggetti/{id}/isee/{isee}/annulla")
	String withdraw(Viewer viewer, @PathVariable UUID id, @PathVariable UUID isee) {
		this.isees.withdraw(viewer, id, isee);
		return "redirect:/soggetti/" + id + "/isee?annullata";
	}

	private String page(Viewer viewer, UUID id, Map<String, String> fields, List<Fault> faults, Model model) {
		model.addAttribute("subject", this.subjects.get(id));
		model.addAttribute("known", known(viewer, id));
		model.addAttribute("files", this.files.of(viewer, id, IseePapers.TYPE));
		model.addAttribute("kinds", IseeKind.values());
		model.addAttribute("kinships", this.kinships.offered());
		model.addAttribute("others", TypedIsee.OTHERS);
		model.addAttribute("typed", fields);
		model.addAttribute("faults", faults);
		return "soggetto-isee-nuova";
	}

	/** Who may be in the attestation: the registered household and the actual one. */
	private List<Member> known(Viewer viewer, UUID id) {
		List<Member> known = new ArrayList<>();
		for (HouseholdKind kind : List.of(HouseholdKind.ANAGRAFICO, HouseholdKind.DI_FATTO)) {
			Household household = this.households.on(viewer, id, kind, null);
			household.members()
				.stream()
				.filter(member -> !id.equals(member.subject())
						&& known.stream().noneMatch(each -> each.name().equals(member.name())))
				.forEach(known::add);
		}
		return known;
	}

}
