package it.siz.reporter.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import it.siz.kernel.Problem;
import it.siz.practice.OutsideReports.Door;
import it.siz.reporter.MyReports;
import it.siz.reporter.ReportForms;
import it.siz.reporter.Reporter;
import it.siz.reporter.ReporterDrafts;

/**
 * What the form of a reporter's page asks and sends. Each address names for whom the page
 * was made: when somebody else has signed in meanwhile in the same browser, nothing of
 * the one comes to the other.
 */
@RestController
@RequestMapping("/esterno/di/{who}")
class ReporterCalls {

	private final MyReports reports;

	private final ReportForms forms;

	private final ReporterDrafts drafts;

	ReporterCalls(MyReports reports, ReportForms forms, ReporterDrafts drafts) {
		this.reports = reports;
		this.forms = forms;
		this.drafts = drafts;
	}

	/** Keeps the session alive, while somebody is at the keyboard. */
	@PostMapping("/sessione")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void stay(Reporter reporter, @PathVariable UUID who) {
		same(reporter, who);
	}

	@GetMapping("/modulo/{form}")
	JsonNode schema(Reporter reporter, @PathVariable UUID who, @PathVariable String form) {
		same(reporter, who);
		Door door = this.reports.door();
		if (!form.equals(door.form()) && !form.equals(door.answerForm())) {
			throw Problem.absent();
		}
		return this.forms.schema(form).json();
	}

	@GetMapping("/bozza/{place}")
	ResponseEntity<ReporterDrafts.Kept> draft(Reporter reporter, @PathVariable UUID who, @PathVariable String place) {
		same(reporter, who);
		return this.drafts.find(reporter, place)
			.map(ResponseEntity::ok)
			.orElseGet(() -> ResponseEntity.noContent().build());
	}

	@PutMapping("/bozza/{place}")
	ReporterDrafts.Kept save(Reporter reporter, @PathVariable UUID who, @PathVariable String place,
			@RequestBody Typed typed) {
		same(reporter, who);
		if (typed.data() == null) {
			throw Problem.malformed("practice.draft");
		}
		if (!ReporterDrafts.NEW.equals(place)) {
			this.reports.get(reporter, report(place));
		}
		return this.drafts.save(reporter, place, typed.data(), Optional.ofNullable(typed.labels()).orElse(Map.of()),
				typed.version());
	}

	@DeleteMapping("/bozza/{place}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void discard(Reporter reporter, @PathVariable UUID who, @PathVariable String place) {
		same(reporter, who);
		this.drafts.discard(reporter, place);
	}

	@PostMapping("/nuova/{number}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void send(Reporter reporter, @PathVariable UUID who, @PathVariable UUID number, @RequestBody Completion sent) {
		same(reporter, who);
		this.reports.send(reporter, number, answers(sent));
	}

	@PostMapping("/risposta/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void answer(Reporter reporter, @PathVariable UUID who, @PathVariable UUID id, @RequestBody Completion sent) {
		same(reporter, who);
		this.reports.answer(reporter, id, answers(sent));
	}

	private static Map<String, Object> answers(Completion sent) {
		return Optional.ofNullable(sent.answers()).orElseThrow(() -> Problem.malformed("worklist.answers"));
	}

	private static void same(Reporter reporter, UUID who) {
		if (!reporter.id().equals(who)) {
			throw Problem.conflict("reporter.otherPerson");
		}
	}

	/** The report of one's own that an answer is about. */
	private static UUID report(String place) {
		try {
			return UUID.fromString(place);
		}
		catch (IllegalArgumentException ex) {
			throw Problem.absent();
		}
	}

	record Typed(@Nullable Map<String, Object> data, @Nullable Long version, @Nullable Map<String, String> labels) {
	}

	record Completion(@Nullable Map<String, Object> answers) {
	}

}
