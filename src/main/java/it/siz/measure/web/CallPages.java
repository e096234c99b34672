package it.siz.measure.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.TypedDate;
import it.siz.kernel.TypedMoney;
import it.siz.measure.Calls;
import it.siz.measure.Measures;
import it.siz.measure.NewCall;
import it.siz.operator.Viewer;

/** The list of calls, and a new one. */
@Controller
class CallPages {

	private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)\\].*");

	private final Calls calls;

	private final Measures measures;

	CallPages(Calls calls, Measures measures) {
		this.calls = calls;
		this.measures = measures;
	}

	@GetMapping("/avvisi")
	String list(Viewer viewer, Model model) {
		model.addAttribute("calls", this.calls.list(viewer));
		model.addAttribute("mayCreate", !this.measures.handledBy(viewer).isEmpty());
		return "avvisi";
	}

	/**
	 * @param misura code of the measure, for an office that handles several
	 */
	@GetMapping("/avvisi/nuovo")
	String ask(Viewer viewer, @RequestParam(required = false) @Nullable String misura, Model model) {
		return page(viewer, measure(viewer, misura), Map.of(), List.of(), model);
	}

	@PostMapping("/avvisi")
	String create(Viewer viewer, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
		String measure = measure(viewer, typed.get("misura"));
		try {
			return "redirect:/avvisi/" + this.calls.create(viewer, wish(measure, typed)).id();
		}
		catch (Problem problem) {
			if (problem.status() != 422 && problem.status() != 409) {
				throw problem;
			}
			response.setStatus(problem.status());
			List<Fault> faults = problem.faults().isEmpty() ? List.of(new Fault("year", problem.code(), problem.args()))
					: problem.faults();
			List<String> lines = this.measures.lines(measure);
			return page(viewer, measure, typed, faults.stream().map(fault -> placed(fault, lines, typed)).toList(),
					model);
		}
	}

	/** The page names its fields by line, the rules by place in the list. */
	private static Fault placed(Fault fault, List<String> lines, Map<String, String> typed) {
		Matcher place = LINE.matcher(fault.field());
		if (!place.matches()) {
			return fault;
		}
		List<String> given = lines.stream().filter(line -> !typed.getOrDefault("line." + line, "").isBlank()).toList();
		return new Fault("line." + given.get(Integer.parseInt(place.group(1))), fault.code(), fault.args());
	}

	/** The one that is asked for, else the first of the viewer's office. */
	private String measure(Viewer viewer, @Nullable String wanted) {
		return this.measures.handledBy(viewer)
			.stream()
			.filter(measure -> wanted == null || wanted.equals(measure))
			.findFirst()
			.orElseThrow(Problem::absent);
	}

	private NewCall wish(String measure, Map<String, String> typed) {
		List<Fault> faults = new ArrayList<>();
		List<NewCall.Line> lines = new ArrayList<>();
		for (String line : this.measures.lines(measure)) {
			String amount = typed.getOrDefault("line." + line, "").strip();
			if (!amount.isEmpty()) {
				money(line, amount, faults, lines);
			}
		}
		String year = typed.getOrDefault("year", "").strip();
		if (!year.matches("\\d{4}")) {
			faults.add(Fault.of("year", "measure.year"));
		}
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
		return new CallForm(measure, Integer.valueOf(year), typed.get("title"), day(typed, "opens"),
				day(typed, "closes"), typed.get("rankingRule"), lines)
			.call();
	}

	private static @Nullable String day(Map<String, String> typed, String field) {
		return typed.containsKey(field) ? TypedDate.iso(typed.get(field)) : null;
	}

	private static void money(String line, String amount, List<Fault> faults, List<NewCall.Line> lines) {
		try {
			lines.add(new NewCall.Line(line, TypedMoney.parse(amount)));
		}
		catch (NumberFormatException ex) {
			faults.add(Fault.of("line." + line, "measure.money"));
		}
	}

	private String page(Viewer viewer, String measure, Map<String, String> typed, List<Fault> faults, Model model) {
		Map<String, String> measures = new LinkedHashMap<>();
		this.measures.handledBy(viewer).forEach(each -> measures.put(each, this.measures.name(each)));
		Map<String, String> rules = new LinkedHashMap<>();
		this.measures.rankingRules(measure).forEach(rule -> rules.put(rule, this.measures.rankingRule(rule)));
		model.addAttribute("measures", measures);
		model.addAttribute("measure", measure);
		model.addAttribute("typed", typed);
		model.addAttribute("faults", faults);
		model.addAttribute("lines", this.measures.lines(measure));
		model.addAttribute("rules", rules);
		return "avviso-nuovo";
	}

}
