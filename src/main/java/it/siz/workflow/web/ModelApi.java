package it.siz.workflow.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import it.siz.operator.Viewer;
import it.siz.workflow.DeployedModel;
import it.siz.workflow.ModelProposal;
import it.siz.workflow.ModelProposals;
import it.siz.workflow.Models;

/** Models over REST, for process designers. */
@RestController
@RequestMapping("/api/models")
class ModelApi {

	private final Models models;

	private final ModelProposals proposals;

	ModelApi(Models models, ModelProposals proposals) {
		this.proposals = proposals;
		this.models = models;
	}

	@GetMapping
	List<DeployedModel> list(Viewer viewer) {
		ModelPages.designer(viewer);
		return this.models.list();
	}

	/**
	 * Deploys what changed; {"new": []} when nothing had. What needs a second person
	 * stands under `waiting`.
	 */
	@PostMapping("/deployments")
	Deployed deploy(Viewer viewer) {
		ModelPages.designer(viewer);
		return new Deployed(this.models.redeploy(viewer), this.proposals.open());
	}

	record Deployed(@JsonProperty("new") List<String> fresh, List<ModelProposal> waiting) {
	}

}
