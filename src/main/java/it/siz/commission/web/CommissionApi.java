package it.siz.commission.web;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import it.siz.commission.Agenda;
import it.siz.commission.Approval;
import it.siz.commission.Case;
import it.siz.commission.Decided;
import it.siz.commission.Minutes;
import it.siz.commission.NewSession;
import it.siz.commission.Outcome;
import it.siz.commission.Session;
import it.siz.commission.SessionLine;
import it.siz.commission.Sessions;
import it.siz.commission.WaitingCase;
import it.siz.kernel.Slice;
import it.siz.operator.Viewer;

/** Sessions of the commission over REST, for the referents of its office. */
@RestController
@RequestMapping("/api/commission-sessions")
class CommissionApi {

	private final Sessions sessions;

	private final Agenda agenda;

	private final Approval approval;

	private final Minutes minutes;

	CommissionApi(Sessions sessions, Agenda agenda, Approval approval, Minutes minutes) {
		this.sessions = sessions;
		this.agenda = agenda;
		this.approval = approval;
		this.minutes = minutes;
	}

	@GetMapping
	Slice<SessionLine> list(Viewer viewer, @RequestParam(required = false) @Nullable String after,
			@RequestParam(defaultValue = "50") int size) {
		return this.sessions.list(viewer, after, size);
	}

	@PostMapping
	ResponseEntity<Session> prepare(Viewer viewer, @RequestBody Prepared prepared) {
		Session session = this.sessions.prepare(viewer,
				new NewSession(prepared.day(), prepared.place(), prepared.members()));
		return ResponseEntity.created(URI.create("/api/commission-sessions/" + session.id())).body(session);
	}

	/** Practices that wait for a session. */
	@GetMapping("/waiting")
	List<WaitingCase> waiting(Viewer viewer) {
		return this.agenda.waiting(viewer);
	}

	@GetMapping("/{id}")
	Session get(Viewer viewer, @PathVariable UUID id) {
		return this.sessions.get(viewer, id);
	}

	@PutMapping("/{id}/attendance")
	Session attend(Viewer viewer, @PathVariable UUID id, @RequestBody Attendance attendance) {
		return this.sessions.attend(viewer, id, (attendance.present() != null) ? attendance.present() : Set.of());
	}

	@PostMapping("/{id}/cases")
	Session put(Viewer viewer, @PathVariable UUID id, @RequestBody Wanted wanted) {
		return this.agenda.put(viewer, id, (wanted.practices() != null) ? wanted.practices() : List.of());
	}

	@DeleteMapping("/{id}/cases/{each}")
	Session remove(Viewer viewer, @PathVariable UUID id, @PathVariable UUID each) {
		return this.agenda.remove(viewer, id, each);
	}

	/** The version that was read goes with the decision: 412 when it is an old one. */
	@PutMapping("/{id}/cases/{each}")
	Case decide(Viewer viewer, @PathVariable UUID id, @PathVariable UUID each, @RequestBody Decision decision) {
		return this.agenda.decide(viewer, id, each,
				new Decided(decision.outcome(), decision.amount(), decision.reasons(),
						(decision.abstained() != null) ? decision.abstained() : Set.of(), decision.version()));
	}

	@PostMapping("/{id}/approve")
	Session approve(Viewer viewer, @PathVariable UUID id) {
		return this.approval.approve(viewer, id);
	}

	@GetMapping("/{id}/verification")
	Approval.Verification verification(Viewer viewer, @PathVariable UUID id) {
		return this.approval.verify(viewer, id);
	}

	@GetMapping("/{id}/minutes.pdf")
	ResponseEntity<byte[]> minutes(Viewer viewer, @PathVariable UUID id, Locale locale) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("verbale.pdf").build().toString())
			.body(this.minutes.print(viewer, id, locale));
	}

	record Prepared(@Nullable LocalDate day, @Nullable String place, @Nullable List<String> members) {
	}

	record Attendance(@Nullable Set<UUID> present) {
	}

	record Wanted(@Nullable List<UUID> practices) {
	}

	record Decision(@Nullable Outcome outcome, @Nullable BigDecimal amount, @Nullable String reasons,
			@Nullable Set<UUID> abstained, int version) {
	}

}
