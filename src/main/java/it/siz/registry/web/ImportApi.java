package it.siz.registry.web;

import java.net.URI;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import it.siz.anpr.Answer;
import it.siz.anpr.Answer.Found;
import it.siz.anpr.Answer.Refusal;
import it.siz.anpr.Lookup;
import it.siz.kernel.CodiceFiscale;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.registry.Choice;
import it.siz.registry.Inquiries;
import it.siz.registry.TakeOver;
import it.siz.subject.SubjectForm.Informativa;
import it.siz.subject.SubjectView;

/** Persons from ANPR over REST: one by one, never a list. */
@RestController
@CaseData
@RequestMapping("/api/subjects/import")
class ImportApi {

	private final Inquiries inquiries;

	private final TakeOver takeOver;

	ImportApi(Inquiries inquiries, TakeOver takeOver) {
		this.inquiries = inquiries;
		this.takeOver = takeOver;
	}

	/**
	 * Registers a person as ANPR holds him or her; without a signed privacy notice code
	 * and name only. Who is held already is answered as he or she stands, and ANPR is not
	 * asked.
	 */
	@PostMapping
	ResponseEntity<SubjectView> take(Viewer viewer, @RequestBody Wanted wanted) {
		String typed = Optional.ofNullable(wanted.codiceFiscale()).orElse("");
		CodiceFiscale code = CodiceFiscale.parse("codiceFiscale", typed);
		Lookup lookup = Lookup.by(viewer, wanted.reason());
		Optional<SubjectView> held = this.inquiries.sought(viewer, code.toString(), lookup.reason());
		if (held.isPresent()) {
			return ResponseEntity.ok().eTag(etag(held.get())).body(held.get());
		}
		Answer answer = this.inquiries.ask(viewer, typed, wanted.reason());
		if (answer instanceof Refusal refusal) {
			throw Refusals.problem(refusal);
		}
		Found found = (Found) answer;
		Informativa informativa = wanted.informativa();
		SubjectView subject = this.takeOver.take(viewer, found.lookup(),
				Choice.everything((informativa != null && informativa.date() != null) ? informativa : null));
		return ResponseEntity.created(URI.create("/api/subjects/" + subject.id())).eTag(etag(subject)).body(subject);
	}

	private static String etag(SubjectView subject) {
		return String.valueOf(subject.version());
	}

	/**
	 * @param reason number of a practice, or a motive
	 * @param informativa the privacy notice that was signed
	 */
	record Wanted(@Nullable String codiceFiscale, @Nullable String reason, @Nullable Informativa informativa) {
	}

}
