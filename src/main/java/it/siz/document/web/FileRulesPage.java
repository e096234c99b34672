package it.siz.document.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import it.siz.document.Documents;
import it.siz.examination.AcceptedFile;
import it.siz.examination.Antivirus;
import it.siz.examination.FileRules;
import it.siz.examination.PdfaRule;
import it.siz.kernel.Problem;
import it.siz.operator.Role;
import it.siz.operator.Viewer;

/**
 * Which files may be uploaded, and how PDFs are held against PDF/A: for administrators.
 */
@Controller
class FileRulesPage {

	private final FileRules rules;

	private final Antivirus antivirus;

	FileRulesPage(FileRules rules, Antivirus antivirus) {
		this.antivirus = antivirus;
		this.rules = rules;
	}

	@GetMapping("/regole-documenti")
	String show(Viewer viewer, Model model) {
		if (!viewer.has(Role.AMMINISTRATORE)) {
			throw Problem.forbidden("examination.admin");
		}
		model.addAttribute("kinds", this.rules.kinds());
		model.addAttribute("types", Documents.TYPES);
		model.addAttribute("rules", PdfaRule.values());
		model.addAttribute("held", this.rules.pdfa());
		model.addAttribute("usual", PdfaRule.WARN);
		model.addAttribute("scans", this.antivirus.on());
		return "regole-documenti";
	}

	@PostMapping("/regole-documenti")
	String save(Viewer viewer, @RequestParam MultiValueMap<String, String> fields, RedirectAttributes flash) {
		List<String> accepted = fields.getOrDefault("accept", List.of());
		List<String> macros = fields.getOrDefault("macros", List.of());
		for (AcceptedFile each : this.rules.kinds()) {
			String kind = each.kind().name();
			this.rules.accept(viewer, new AcceptedFile(each.kind(), accepted.contains(kind), macros.contains(kind)));
		}
		Map<String, PdfaRule> held = this.rules.pdfa();
		for (String type : Documents.TYPES) {
			PdfaRule before = held.getOrDefault(type, PdfaRule.WARN);
			rule(fields.getFirst("pdfa." + type)).filter(rule -> rule != before)
				.ifPresent(rule -> this.rules.hold(viewer, type, rule));
		}
		flash.addFlashAttribute("saved", true);
		return "redirect:/regole-documenti";
	}

	private static Optional<PdfaRule> rule(String name) {
		return List.of(PdfaRule.values()).stream().filter(rule -> rule.name().equals(name)).findFirst();
	}

}
