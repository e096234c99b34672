package it.siz.practice.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.practice.RuleChanges;
import it.siz.workflow.ModelProposal;
import it.siz.workflow.ModelProposals;
import it.siz.workflow.Models;

/**
 * A second person reads what a changed table of visibility gives and takes, and decides.
 */
@Controller
class ProposalPages {

	private final ModelProposals proposals;

	private final Models models;

	private final RuleChanges changes;

	ProposalPages(ModelProposals proposals, Models models, RuleChanges changes) {
		this.proposals = proposals;
		this.models = models;
		this.changes = changes;
	}

	@GetMapping("/modelli/proposte/{id}")
	String read(Viewer viewer, @PathVariable UUID id, Model model) {
		return page(viewer, id, List.of(), model);
	}

	@PostMapping("/modelli/proposte/{id}/approva")
	String approve(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
		flash.addFlashAttribute("fresh", this.models.approve(viewer, id));
		return "redirect:/modelli";
	}

	@PostMapping("/modelli/proposte/{id}/respingi")
	String reject(Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String reason,
			Model model, HttpServletResponse response) {
		try {
			this.proposals.reject(viewer, id, reason);
			return "redirect:/modelli";
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			return page(viewer, id, problem.faults(), model);
		}
	}

	private String page(Viewer viewer, UUID id, List<Fault> faults, Model model) {
		if (!viewer.has(Role.PROGETTISTA) && !viewer.has(Role.AMMINISTRATORE)) {
			throw Problem.forbidden("workflow.designersOnly");
		}
		ModelProposal proposal = this.proposals.get(id);
		model.addAttribute("proposal", proposal);
		model.addAttribute("changes", this.changes.of(this.proposals.content(id)));
		model.addAttribute("mine", viewer.operator().equals(proposal.proposedBy()));
		model.addAttribute("faults", faults);
		return "proposta";
	}

}
