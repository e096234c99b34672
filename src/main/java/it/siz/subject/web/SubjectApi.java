package it.siz.subject.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import it.siz.kernel.CodiceFiscale;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.Slice;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.subject.PersonSought;
import it.siz.subject.SubjectCard;
import it.siz.subject.SubjectCards;
import it.siz.subject.SubjectForm;
import it.siz.subject.SubjectSearch;
import it.siz.subject.SubjectSearching;
import it.siz.subject.SubjectSeen;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/**
 * The registry of persons over REST. A codice fiscale stands in bodies only, never in a
 * URL or a log.
 */
@CaseData
@RestController
@RequestMapping("/api/subjects")
class SubjectApi {

	private final Subjects subjects;

	private final SubjectSearch search;

	private final SubjectCards cards;

	private final MessageSource messages;

	private final ApplicationEventPublisher events;

	private final PersonSought sought;

	SubjectApi(Subjects subjects, SubjectSearch search, SubjectCards cards, MessageSource messages,
			ApplicationEventPublisher events, PersonSought sought) {
		this.sought = sought;
		this.events = events;
		this.cards = cards;
		this.messages = messages;
		this.subjects = subjects;
		this.search = search;
	}

	@PostMapping("/search")
	Slice<SubjectView> search(Viewer viewer, @RequestBody Search search) {
		String words = Optional.ofNullable(search.codiceFiscale()).orElse(Optional.ofNullable(search.q()).orElse(""));
		int size = Slice.bounded(Optional.ofNullable(search.size()).orElse(25));
		this.events.publishEvent(new SubjectSearching(viewer));
		Slice<SubjectView> found = this.search.find(words, search.after(), size);
		this.events.publishEvent(SubjectSeen.found(viewer, words, found.items(), search.reason()));
		return found;
	}

	/**
	 * Whether a codice fiscale is well formed, and whose it is: help while a form is
	 * filled in, never a refusal.
	 */
	@PostMapping("/identifier")
	Checked check(Viewer viewer, @RequestBody Identifier identifier, Locale locale) {
		String typed = Optional.ofNullable(identifier.value()).orElse("");
		Optional<Fault> fault = CodiceFiscale.check("value", typed);
		return fault
			.map(wrong -> new Checked(this.messages.getMessage(wrong.code(), wrong.args().toArray(), locale), null))
			.orElseGet(() -> new Checked(null, this.sought.by(viewer, typed).map(SubjectView::name).orElse(null)));
	}

	@PostMapping
	ResponseEntity<SubjectView> register(Viewer viewer, @RequestBody SubjectForm form) {
		SubjectView subject = this.subjects.register(viewer, form);
		return ResponseEntity.created(URI.create("/api/subjects/" + subject.id())).eTag(etag(subject)).body(subject);
	}

	/** The whole card, with the history of its parts. */
	@GetMapping("/{id}")
	ResponseEntity<SubjectCard> get(Viewer viewer, @PathVariable UUID id) {
		SubjectCard card = this.cards.of(id);
		return ResponseEntity.ok().eTag(etag(card.subject())).body(card);
	}

	@PutMapping("/{id}")
	ResponseEntity<SubjectView> correct(Viewer viewer, @PathVariable UUID id,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
			@RequestBody SubjectForm form) {
		if (match == null || !match.matches("\"\\d{1,18}\"")) {
			throw Problem.malformed("subject.ifMatch");
		}
		SubjectView subject = this.subjects.correct(viewer, id, Long.parseLong(match.replace("\"", "")), form);
		return ResponseEntity.ok().eTag(etag(subject)).body(subject);
	}

	private static String etag(SubjectView subject) {
		return String.valueOf(subject.version());
	}

	record Identifier(@Nullable String value) {
	}

	/**
	 * @param fault what is wrong, in words; null when nothing is
	 * @param person name of the registered person; null when there is none
	 */
	record Checked(@Nullable String fault, @Nullable String person) {
	}

	/**
	 * @param reason why, for the register of consultations
	 */
	record Search(@Nullable String codiceFiscale, @Nullable String q, @Nullable Integer size, @Nullable String after,
			@Nullable String reason) {
	}

}
