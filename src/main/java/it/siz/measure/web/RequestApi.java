package it.siz.measure.web;

import java.util.List;
import java.util.UUID;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import it.siz.measure.Eligibility;
import it.siz.measure.RequestCheck;
import it.siz.measure.RequestView;
import it.siz.measure.Requests;
import it.siz.operator.Viewer;
import it.siz.practice.Practices;
import it.siz.visibility.Action;

/** What an application asks for over REST: before it is sent, and with its outcome. */
@RestController
@RequestMapping("/api/practices/{id}")
class RequestApi {

	private final Practices practices;

	private final Requests requests;

	private final Eligibility eligibility;

	RequestApi(Practices practices, Requests requests, Eligibility eligibility) {
		this.practices = practices;
		this.requests = requests;
		this.eligibility = eligibility;
	}

	@GetMapping("/requests")
	List<RequestView> requests(Viewer viewer, @PathVariable UUID id) {
		return this.requests.of(this.practices.visible(viewer, id, Action.VIEW).id());
	}

	@GetMapping("/eligibility")
	List<RequestCheck> eligibility(Viewer viewer, @PathVariable UUID id) {
		return this.eligibility.check(this.practices.visible(viewer, id, Action.VIEW));
	}

}
