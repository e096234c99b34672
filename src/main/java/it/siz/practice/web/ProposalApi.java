package it.siz.practice.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import it.siz.kernel.Problem;
import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.practice.RuleChange;
import it.siz.practice.RuleChanges;
import it.siz.workflow.ModelProposal;
import it.siz.workflow.ModelProposals;
import it.siz.workflow.Models;

/** Proposed tables of visibility over REST. */
@RestController
@RequestMapping("/api/models/proposals")
class ProposalApi {

	private final ModelProposals proposals;

	private final Models models;

	private final RuleChanges changes;

	ProposalApi(ModelProposals proposals, Models models, RuleChanges changes) {
		this.proposals = proposals;
		this.models = models;
		this.changes = changes;
	}

	@GetMapping
	List<ModelProposal> list(Viewer viewer) {
		reader(viewer);
		return this.proposals.open();
	}

	@GetMapping("/{id}")
	Preview get(Viewer viewer, @PathVariable UUID id) {
		reader(viewer);
		return new Preview(this.proposals.get(id), this.changes.of(this.proposals.content(id)));
	}

	@PostMapping("/{id}/approve")
	List<String> approve(Viewer viewer, @PathVariable UUID id) {
		return this.models.approve(viewer, id);
	}

	@PostMapping("/{id}/reject")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void reject(Viewer viewer, @PathVariable UUID id, @RequestBody Reason reason) {
		this.proposals.reject(viewer, id, reason.reason());
	}

	private static void reader(Viewer viewer) {
		if (!viewer.has(Role.PROGETTISTA) && !viewer.has(Role.AMMINISTRATORE)) {
			throw Problem.forbidden("workflow.designersOnly");
		}
	}

	record Preview(ModelProposal proposal, List<RuleChange> changes) {
	}

	record Reason(@Nullable String reason) {
	}

}
