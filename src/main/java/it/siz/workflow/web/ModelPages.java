package it.siz.workflow.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import it.siz.kernel.Problem;
import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.workflow.ModelProposals;
import it.siz.workflow.Models;

/** A process designer deploys changed models without a restart. */
@Controller
class ModelPages {

	private final Models models;

	private final ModelProposals proposals;

	ModelPages(Models models, ModelProposals proposals) {
		this.proposals = proposals;
		this.models = models;
	}

	@GetMapping("/modelli")
	String list(Viewer viewer, Model model) {
		if (!viewer.has(Role.AMMINISTRATORE)) {
			designer(viewer);
		}
		model.addAttribute("models", this.models.list());
		model.addAttribute("proposals", this.proposals.open());
		model.addAttribute("designs", viewer.has(Role.PROGETTISTA));
		return "modelli";
	}

	@PostMapping("/modelli")
	String redeploy(Viewer viewer, RedirectAttributes flash) {
		designer(viewer);
		try {
			flash.addFlashAttribute("fresh", this.models.redeploy(viewer));
		}
		catch (Problem problem) {
			flash.addFlashAttribute("faults", problem.faults());
		}
		return "redirect:/modelli";
	}

	static void designer(Viewer viewer) {
		if (!viewer.has(Role.PROGETTISTA)) {
			throw Problem.forbidden("workflow.designersOnly");
		}
	}

}
