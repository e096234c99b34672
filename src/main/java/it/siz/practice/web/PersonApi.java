package it.siz.practice.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.practice.Identification;

/** The person whom a report from outside only names, over REST. */
@RestController
class PersonApi {

	private final Identification identification;

	PersonApi(Identification identification) {
		this.identification = identification;
	}

	@PostMapping("/api/practices/{id}/person")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void link(Viewer viewer, @PathVariable UUID id, @RequestBody Person person) {
		this.identification.waiting(viewer, id);
		if (person.subject() == null) {
			throw Problem.refused("subject", "practice.subject");
		}
		this.identification.link(viewer, id, person.subject());
	}

	record Person(@Nullable UUID subject) {
	}

}
