package it.siz.household.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.household.Household;
import it.siz.household.HouseholdKind;
import it.siz.household.Households;
import it.siz.household.Member;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.subject.Subjects;

/** The three households of a person as they were on a day, each as a tree and a table. */
@Controller
@CaseData
class HouseholdPages {

	private final Households households;

	private final Subjects subjects;

	HouseholdPages(Households households, Subjects subjects) {
		this.households = households;
		this.subjects = subjects;
	}

	@GetMapping("/soggetti/{id}/nucleo")
	String show(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String al,
			Model model) {
		model.addAttribute("subject", this.subjects.get(id));
		model.addAttribute("al", al);
		try {
			LocalDate day = TypedChange.day("on", al);
			model.addAttribute("sets", sets(viewer, id, day));
			model.addAttribute("now", day == null);
			model.addAttribute("faults", List.of());
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			model.addAttribute("sets", sets(viewer, id, null));
			model.addAttribute("now", true);
			model.addAttribute("faults", List.<Fault>copyOf(problem.faults()));
		}
		return "soggetto-nucleo";
	}

	private List<Shown> sets(Viewer viewer, UUID id, @Nullable LocalDate day) {
		return Arrays.stream(HouseholdKind.values()).map(kind -> {
			Household household = this.households.on(viewer, id, kind, day);
			return new Shown(kind.word(), household, this.households.former(household));
		}).toList();
	}

	/**
	 * @param former who has left it by that day
	 */
	record Shown(String kind, Household household, List<Member> former) {
	}

}
