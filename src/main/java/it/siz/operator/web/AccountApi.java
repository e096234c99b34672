package it.siz.operator.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import it.siz.kernel.Problem;
import it.siz.kernel.Slice;
import it.siz.operator.AccountChange;
import it.siz.operator.AccountDesk;
import it.siz.operator.AccountForm;
import it.siz.operator.AccountView;
import it.siz.operator.OpenDuties;
import it.siz.operator.Viewer;

/** Accounts over REST, for administrators. */
@RestController
@RequestMapping("/api/operators")
class AccountApi {

	private final AccountDesk desk;

	private final OpenDuties duties;

	AccountApi(AccountDesk desk, OpenDuties duties) {
		this.desk = desk;
		this.duties = duties;
	}

	@GetMapping
	Slice<AccountView> list(Viewer viewer, @RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "25") int size) {
		return this.desk.list(viewer, q, after, Slice.bounded(size));
	}

	/** The invitation is a call of its own: its answer may hold a link. */
	@PostMapping
	ResponseEntity<AccountView> create(Viewer viewer, @RequestBody AccountForm form) {
		AccountView account = this.desk.create(viewer, form);
		return ResponseEntity.created(URI.create("/api/operators/" + account.id()))
			.eTag(String.valueOf(account.version()))
			.body(account);
	}

	@GetMapping("/{id}")
	ResponseEntity<AccountView> get(Viewer viewer, @PathVariable UUID id) {
		return answer(this.desk.get(viewer, id));
	}

	@PutMapping("/{id}")
	ResponseEntity<AccountView> change(Viewer viewer, @PathVariable UUID id,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
			@RequestBody AccountForm form) {
		return answer(this.desk.change(viewer, id, version(match), form));
	}

	/** Switches the account off when its person leaves, or on again. */
	@PutMapping("/{id}/enabled")
	ResponseEntity<AccountView> enable(Viewer viewer, @PathVariable UUID id,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
			@RequestBody Enabled wish) {
		if (wish.enabled() == null) {
			throw Problem.refused("enabled", "operator.account.enabled");
		}
		return answer(this.desk.enable(viewer, id, version(match), wish.enabled()));
	}

	@DeleteMapping("/{id}/sessions")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void endSessions(Viewer viewer, @PathVariable UUID id) {
		this.desk.endSessions(viewer, id);
	}

	@PostMapping("/{id}/invitation")
	Invitation invite(Viewer viewer, @PathVariable UUID id) {
		return new Invitation(this.desk.invite(viewer, id).orElse(null));
	}

	@GetMapping("/{id}/changes")
	List<AccountChange> changes(Viewer viewer, @PathVariable UUID id) {
		this.desk.get(viewer, id);
		return this.desk.history(viewer, id);
	}

	@GetMapping("/{id}/duties")
	List<OpenDuties.Duty> duties(Viewer viewer, @PathVariable UUID id) {
		return this.duties.of(this.desk.get(viewer, id).id());
	}

	private static ResponseEntity<AccountView> answer(AccountView account) {
		return ResponseEntity.ok().eTag(String.valueOf(account.version())).body(account);
	}

	private static long version(@Nullable String match) {
		if (match == null || !match.matches("\"\\d{1,18}\"")) {
			throw Problem.malformed("operator.account.ifMatch");
		}
		return Long.parseLong(match.replace("\"", ""));
	}

	record Enabled(@Nullable Boolean enabled) {
	}

	/**
	 * @param link to be handed over, shown this once; null when a mail carries it
	 */
	record Invitation(@Nullable String link) {
	}

}
