package it.siz.household.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.household.ChangeReason;
import it.siz.household.Household;
import it.siz.household.HouseholdKind;
import it.siz.household.Households;
import it.siz.household.Kinships;
import it.siz.household.Member;
import it.siz.household.NewMember;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.Slice;
import it.siz.kernel.SearchText;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.subject.SubjectSearch;
import it.siz.subject.SubjectSearching;
import it.siz.subject.SubjectSeen;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/**
 * The actual household as operators keep it: somebody comes, found in the registry or
 * written by name; somebody leaves or becomes something else.
 */
@Controller
@CaseData
class ChangePages {

	private static final int FOUND = 10;

	private static final Pattern PLACE = Pattern.compile("^members\\[(\\d+)]");

	private final Households households;

	private final Kinships kinships;

	private final Subjects subjects;

	private final SubjectSearch search;

	private final ApplicationEventPublisher events;

	ChangePages(Households households, Kinships kinships, Subjects subjects, SubjectSearch search,
			ApplicationEventPublisher events) {
		this.events = events;
		this.households = households;
		this.kinships = kinships;
		this.subjects = subjects;
		this.search = search;
	}

	/** First the person is looked for. */
	@GetMapping("/soggetti/{id}/nucleo/cerca")
	String who(Viewer viewer, @PathVariable UUID id, Model model) {
		show(viewer, id, Map.of(), List.of(), model);
		return "soggetto-nucleo-cerca";
	}

	/** POST: a codice fiscale never stands in a URL. */
	@PostMapping("/soggetti/{id}/nucleo/cerca")
	String find(Viewer viewer, @PathVariable UUID id, @RequestParam String q, Model model) {
		show(viewer, id, Map.of(), List.of(), model);
		model.addAttribute("q", q);
		this.events.publishEvent(new SubjectSearching(viewer));
		Slice<SubjectView> found = this.search.find(q, null, FOUND);
		this.events.publishEvent(SubjectSeen.found(viewer, q, found.items(), null));
		model.addAttribute("found", found);
		return "soggetto-nucleo-cerca";
	}

	/**
	 * @param persona of the registry; null for somebody who is not in it
	 */
	@GetMapping("/soggetti/{id}/nucleo/aggiungi")
	String comes(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID persona,
			Model model) {
		return come(viewer, id, (persona != null) ? Map.of("persona", persona.toString()) : Map.of(), List.of(), model);
	}

	@PostMapping("/soggetti/{id}/nucleo/aggiungi")
	String add(Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> fields, Model model,
			HttpServletResponse response) {
		TypedChange typed = new TypedChange(fields);
		Household household = actual(viewer, id);
		List<NewMember> members = new ArrayList<>(new TypedChange(Map.of()).members(household, id));
		try {
			members.add(typed.comes());
			return save(viewer, id, typed, members);
		}
		catch (Problem problem) {
			String page = come(viewer, id, fields, ofLast(problem, members.size()), model);
			response.setStatus(problem.status());
			return page;
		}
	}

	/**
	 * @param esce who is about to leave, already marked
	 */
	@GetMapping("/soggetti/{id}/nucleo/modifica")
	String edit(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID esce,
			Model model) {
		show(viewer, id, (esce != null) ? Map.of("esce." + esce, "on") : Map.of(), List.of(), model);
		return "soggetto-nucleo-modifica";
	}

	@PostMapping("/soggetti/{id}/nucleo/modifica")
	String change(Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> fields, Model model,
			HttpServletResponse response) {
		TypedChange typed = new TypedChange(fields);
		Household household = actual(viewer, id);
		try {
			return save(viewer, id, typed, typed.members(household, null));
		}
		catch (Problem problem) {
			List<Member> stay = household.members().stream().filter(member -> !typed.leaves(member)).toList();
			show(viewer, id, fields, beside(problem, stay), model);
			response.setStatus(problem.status());
			return "soggetto-nucleo-modifica";
		}
	}

	private String save(Viewer viewer, UUID id, TypedChange typed, List<NewMember> members) {
		this.households.change(viewer, id, HouseholdKind.DI_FATTO, typed.from(), typed.change(members),
				typed.version());
		return "redirect:/soggetti/" + id + "/nucleo?fatto";
	}

	private String come(Viewer viewer, UUID id, Map<String, String> fields, List<Fault> faults, Model model) {
		show(viewer, id, fields, faults, model);
		String persona = SearchText.blankToNull(fields.get("persona"));
		SubjectView person = (persona != null) ? this.subjects.get(new TypedChange(fields).comes().subject()) : null;
		if (person != null) {
			this.events.publishEvent(SubjectSeen.shown(viewer, "aggiungi", List.of(person.id()), null));
		}
		model.addAttribute("person", person);
		return "soggetto-nucleo-aggiungi";
	}

	private void show(Viewer viewer, UUID id, Map<String, String> fields, List<Fault> faults, Model model) {
		model.addAttribute("subject", this.subjects.get(id));
		model.addAttribute("household", actual(viewer, id));
		model.addAttribute("kinships", this.kinships.offered());
		model.addAttribute("reasons", ChangeReason.values());
		model.addAttribute("typed", fields);
		model.addAttribute("faults", faults);
	}

	private Household actual(Viewer viewer, UUID id) {
		return this.households.on(viewer, id, HouseholdKind.DI_FATTO, null);
	}

	/**
	 * The faults with the fields of the page; what somebody else has changed meanwhile
	 * stands beside the date.
	 * @throws Problem when it is no matter of fields
	 */
	private static List<Fault> faults(Problem problem) {
		if (problem.faults().isEmpty() && problem.status() != 409 && problem.status() != 412) {
			throw problem;
		}
		return problem.faults().isEmpty() ? List.of(new Fault("on", problem.code(), problem.args())) : problem.faults();
	}

	/** Who comes has the last place, and fields without a number. */
	private static List<Fault> ofLast(Problem problem, int members) {
		String last = "members[" + (members - 1) + "].";
		return faults(problem).stream()
			.map(fault -> new Fault(fault.field().replace(last, ""), fault.code(), fault.args()))
			.toList();
	}

	private static List<Fault> beside(Problem problem, List<Member> stay) {
		return faults(problem).stream().map(fault -> {
			Matcher place = PLACE.matcher(fault.field());
			return place.find() ? new Fault("kinship." + stay.get(Integer.parseInt(place.group(1))).id(), fault.code(),
					fault.args()) : fault;
		}).toList();
	}

}
