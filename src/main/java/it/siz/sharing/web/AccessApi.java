package it.siz.sharing.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

import it.siz.operator.Viewer;
import it.siz.practice.Explanation;
import it.siz.practice.Explanations;
import it.siz.practice.Practices;
import it.siz.sharing.AccessRequest;
import it.siz.sharing.AccessRequests;
import it.siz.visibility.Action;

/** Explanations and requests for access over REST. */
@RestController
@RequestMapping("/api")
class AccessApi {

	private final Explanations explanations;

	private final AccessRequests requests;

	private final Practices practices;

	AccessApi(Explanations explanations, AccessRequests requests, Practices practices) {
		this.explanations = explanations;
		this.requests = requests;
		this.practices = practices;
	}

	@GetMapping("/practices/{id}/explanation")
	List<Explanation> explain(Viewer viewer, @PathVariable UUID id) {
		return this.explanations.of(viewer, id);
	}

	@PostMapping("/practices/{id}/access-requests")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void ask(Viewer viewer, @PathVariable UUID id, @RequestBody Ask ask) {
		this.requests.ask(viewer, id, ask.reason());
	}

	@GetMapping("/practices/{id}/access-requests")
	List<AccessRequest> list(Viewer viewer, @PathVariable UUID id) {
		this.practices.visible(viewer, id, Action.ASSIGN);
		return this.requests.of(id);
	}

	@PostMapping("/access-requests/{id}/decision")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void decide(Viewer viewer, @PathVariable UUID id, @RequestBody Decision decision) {
		Map<String, Object> answers = new HashMap<>();
		if (decision.accepted()) {
			answers.put("decision", "EDIT".equals(decision.access()) ? "modifica" : "legge");
			put(answers, "until", decision.until());
		}
		else {
			answers.put("decision", AccessRequests.REFUSED);
			put(answers, "answer", decision.answer());
		}
		this.requests.answer(viewer, id, answers);
	}

	private static void put(Map<String, Object> answers, String key, @Nullable Object value) {
		if (value != null) {
			answers.put(key, value.toString());
		}
	}

	record Ask(@Nullable String reason) {
	}

	record Decision(boolean accepted, @Nullable String access, @Nullable LocalDate until, @Nullable String answer) {
	}

}
