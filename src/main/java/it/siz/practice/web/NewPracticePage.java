package it.siz.practice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import jakarta.servlet.http.HttpServletResponse;

import it.siz.kernel.CodiceFiscale;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.practice.Applicant;
import it.siz.practice.OpenCalls;
import it.siz.practice.OpenPractice;
import it.siz.practice.Practices;
import it.siz.subject.PersonSought;
import it.siz.subject.SubjectSearch;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;
import it.siz.workflow.Kinds;
import it.siz.workflow.ServiceKind;

/** Opens a practice from a person's card: for what, and who applies. */
@CaseData
@Controller
class NewPracticePage {

	/** STP, ENI and temporary codes. */
	private static final Pattern OTHER_CODES = Pattern.compile("(STP|ENI|T)\\d+");

	private final Subjects subjects;

	private final PersonSought sought;

	private final Kinds kinds;

	private final Practices practices;

	private final ObjectProvider<OpenCalls> calls;

	NewPracticePage(Subjects subjects, PersonSought sought, Kinds kinds, Practices practices,
			ObjectProvider<OpenCalls> calls) {
		this.sought = sought;
		this.subjects = subjects;
		this.kinds = kinds;
		this.practices = practices;
		this.calls = calls;
	}

	@GetMapping("/soggetti/{id}/nuova-pratica")
	String ask(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String apri,
			Model model) {
		return page(viewer, id, new Wish(apri, null, null), List.of(), model);
	}

	@PostMapping("/soggetti/{id}/nuova-pratica")
	String open(Viewer viewer, @PathVariable UUID id, @ModelAttribute Wish wish, Model model,
			HttpServletResponse response) {
		try {
			return "redirect:/pratiche/" + this.practices.open(viewer, wish(viewer, id, wish)).id();
		}
		catch (Problem problem) {
			if (problem.status() != HttpStatus.UNPROCESSABLE_ENTITY.value()
					&& problem.status() != HttpStatus.CONFLICT.value()) {
				throw problem;
			}
			response.setStatus(problem.status());
			List<Fault> faults = problem.faults().isEmpty() ? List.of(new Fault("kind", problem.code(), problem.args()))
					: problem.faults();
			return page(viewer, id, wish, faults, model);
		}
	}

	/** "progetto" or "domanda-sollievo:call id", as the radio buttons send it. */
	private OpenPractice wish(Viewer viewer, UUID subject, Wish wish) {
		String[] what = Optional.ofNullable(wish.what()).orElse("").split(":");
		UUID call = (what.length == 2) ? UUID.fromString(what[1]) : null;
		boolean applies = this.kinds.all()
			.stream()
			.anyMatch(kind -> kind.key().equals(what[0]) && kind.needsApplicant());
		return new OpenPractice(what[0], subject,
				applies ? new Applicant(wish.relation(), applicant(viewer, wish)) : null, call);
	}

	private @Nullable UUID applicant(Viewer viewer, Wish wish) {
		if (!Applicant.OTHER.equals(wish.relation()) || wish.applicant() == null || wish.applicant().isBlank()) {
			return null;
		}
		return this.sought.by(viewer, wish.applicant())
			.map(SubjectView::id)
			.orElseThrow(() -> unknown(wish.applicant().strip()));
	}

	/**
	 * Says what is wrong with a code that cannot be anybody's, else that it is nobody's
	 * here.
	 */
	private static Problem unknown(String typed) {
		boolean code = SubjectSearch.identifies(typed) && !OTHER_CODES.matcher(CodiceFiscale.clean(typed)).matches();
		Fault unknown = Fault.of("applicant.subject", "practice.applicantUnknown");
		return Problem
			.refused(List.of(code ? CodiceFiscale.check("applicant.subject", typed).orElse(unknown) : unknown));
	}

	private String page(Viewer viewer, UUID id, Wish wish, List<Fault> faults, Model model) {
		model.addAttribute("subject", this.subjects.get(id));
		List<Choice> choices = choices(viewer);
		model.addAttribute("choices", choices);
		model.addAttribute("applicants", choices.stream().anyMatch(Choice::applicant));
		model.addAttribute("wish", wish);
		model.addAttribute("faults", faults);
		return "pratica-nuova";
	}

	private List<Choice> choices(Viewer viewer) {
		List<Choice> choices = new ArrayList<>();
		for (ServiceKind kind : this.kinds.all()) {
			if (kind.starters().stream().noneMatch(viewer.groups()::contains)) {
				continue;
			}
			if (!kind.needsCall()) {
				choices.add(new Choice(kind.key(), kind.label(), kind.needsApplicant()));
			}
			else {
				this.calls.stream()
					.flatMap(calls -> calls.openFor(kind.property("measure")).stream())
					.forEach(call -> choices.add(new Choice(kind.key() + ":" + call.id(), call.title(), true)));
			}
		}
		return choices;
	}

	record Wish(@Nullable String what, @Nullable String relation, @Nullable String applicant) {
	}

	record Choice(String value, String label, boolean applicant) {
	}

}
