package it.siz.dwelling.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.dwelling.DwellingKind;
import it.siz.dwelling.Dwellings;
import it.siz.dwelling.NewDwelling;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.TypedDate;
import it.siz.operator.Viewer;

/** The register of dwellings, and a new one. */
@Controller
@RequestMapping("/alloggi")
class DwellingPages {

	private final Dwellings dwellings;

	DwellingPages(Dwellings dwellings) {
		this.dwellings = dwellings;
	}

	@GetMapping
	String list(Viewer viewer, Model model) {
		model.addAttribute("dwellings", this.dwellings.list(viewer));
		return "alloggi";
	}

	@GetMapping("/nuovo")
	String ask(Viewer viewer, Model model) {
		this.dwellings.list(viewer);
		return form(Map.of(), List.of(), model);
	}

	@PostMapping
	String register(Viewer viewer, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
		try {
			this.dwellings.register(viewer, wish(typed));
			return "redirect:/alloggi?fatto=registrato";
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			return form(typed, problem.faults(), model);
		}
	}

	private static String form(Map<String, String> typed, List<Fault> faults, Model model) {
		model.addAttribute("typed", typed);
		model.addAttribute("faults", faults);
		return "alloggio-nuovo";
	}

	/** What cannot be read is nothing, and is refused as such. */
	private static NewDwelling wish(Map<String, String> typed) {
		String kind = typed.getOrDefault("kind", "");
		return new NewDwelling(typed.get("address"), typed.get("comune"), typed.get("owner"),
				kind.matches("SAP|SAT|PRIVATO") ? DwellingKind.valueOf(kind) : null, number(typed.get("rooms")),
				number(typed.get("size")), typed.containsKey("accessible"), number(typed.get("floor")),
				money(typed.getOrDefault("rent", "").strip()), day(typed.getOrDefault("availableFrom", "")));
	}

	private static @Nullable Integer number(@Nullable String typed) {
		return (typed != null && typed.strip().matches("-?[0-9]{1,5}")) ? Integer.valueOf(typed.strip()) : null;
	}

	private static @Nullable BigDecimal money(String typed) {
		String plain = typed.matches("[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]{1,2})?") ? typed.replace(".", "") : typed;
		return plain.matches("[0-9]{1,6}([.,][0-9]{1,2})?") ? new BigDecimal(plain.replace(',', '.')) : null;
	}

	private static @Nullable LocalDate day(String typed) {
		try {
			return TypedDate.parse(typed);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
