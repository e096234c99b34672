package it.siz.operator;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Cursor;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.SearchText;
import it.siz.kernel.Slice;

/**
 * Accounts as administrators keep them (FAQ Accesso 1, 3 and 10): whoever comes is
 * invited, whoever changes area gets other units, whoever leaves is switched off and
 * never deleted. Every act leaves a line in the account's history.
 */
@Component
@Transactional
public class AccountDesk {

	private final AccountRows rows;

	private final AccountHistory history;

	private final AccountLinks links;

	private final AccountLetters letters;

	private final SessionEnd sessions;

	private final PasswordEncoder passwords;

	AccountDesk(AccountRows rows, AccountHistory history, AccountLinks links, AccountLetters letters,
			SessionEnd sessions, PasswordEncoder passwords) {
		this.rows = rows;
		this.history = history;
		this.links = links;
		this.letters = letters;
		this.sessions = sessions;
		this.passwords = passwords;
	}

	/**
	 * By name.
	 * @param words part of a name, user name or address; empty for everybody
	 */
	@Transactional(readOnly = true)
	public Slice<AccountView> list(Viewer by, String words, @Nullable String after, int size) {
		check(by);
		List<AccountView> read = this.rows.list(words.replace("\0", "").strip(), position(after), size + 1);
		return Slice.of(read, size, each -> Cursor.of(each.familyName(), each.givenName(), each.id().toString()));
	}

	/**
	 * @throws Problem 404 when there is none
	 */
	@Transactional(readOnly = true)
	public AccountView get(Viewer by, UUID id) {
		check(by);
		return this.rows.byId(id).orElseThrow(Problem::absent);
	}

	/** The viewer's own account. */
	@Transactional(readOnly = true)
	public AccountView own(Viewer viewer) {
		return this.rows.byId(viewer.operator()).orElseThrow(Problem::absent);
	}

	/** What was done to an account, newest first. */
	@Transactional(readOnly = true)
	public List<AccountChange> history(Viewer by, UUID id) {
		check(by);
		return this.history.of(id);
	}

	/**
	 * A new account, which nobody can use until its person has chosen a password.
	 * @throws Problem 422 per field
	 */
	public AccountView create(Viewer by, AccountForm form) {
		check(by);
		refuse(form, null);
		return add(form, by.operator());
	}

	/**
	 * @param actor null when the first administrator makes the own account
	 */
	AccountView add(AccountForm form, @Nullable UUID actor) {
		UUID id = UUID.randomUUID();
		// Nobody knows it: a sign-in costs the same as with a password that somebody has.
		this.rows.insert(id, form, this.passwords.encode(UUID.randomUUID().toString()));
		this.history.record(id, actor, "operator.change.created");
		return this.rows.byId(id).orElseThrow();
	}

	/**
	 * Corrects an account. Other roles or units end its sessions.
	 * @throws Problem 412 when it was changed meanwhile, 422 per field
	 */
	public AccountView change(Viewer by, UUID id, long version, AccountForm form) {
		AccountView before = get(by, id);
		if (form.username() != null && !Accounts.canonical(form.username()).equals(before.username())) {
			throw Problem.refused("username", "operator.account.usernameFixed");
		}
		AccountForm whole = new AccountForm(before.username(), form.givenName(), form.familyName(), form.email(),
				form.phone(), form.roles(), form.units());
		refuse(whole, before);
		boolean own = by.operator().equals(id);
		if (own && !whole.roles().contains(Role.AMMINISTRATORE)) {
			throw Problem.refused("roles", "operator.account.ownRole");
		}
		advance(id, version);
		this.rows.update(id, whole);
		AccountView after = this.rows.byId(id).orElseThrow();
		this.history.record(by.operator(), before, after);
		return after;
	}

	/**
	 * Switches an account off or on again: at once, sessions included.
	 * @throws Problem 409 for one's own, 412 when it was changed meanwhile
	 */
	public AccountView enable(Viewer by, UUID id, long version, boolean enabled) {
		get(by, id);
		if (by.operator().equals(id)) {
			throw Problem.conflict("operator.account.own");
		}
		advance(id, version);
		this.rows.enable(id, enabled);
		this.links.forget(id);
		this.history.record(id, by.operator(), enabled ? "operator.change.enabled" : "operator.change.disabled");
		return this.rows.byId(id).orElseThrow();
	}

	/** Signs the person out everywhere, now. */
	public void endSessions(Viewer by, UUID id) {
		get(by, id);
		this.sessions.endAll(id);
		this.history.record(id, by.operator(), "operator.change.sessions");
	}

	/**
	 * Invites the person to choose a password: by mail, else by a link that whoever asks
	 * hands over. Also for somebody who has lost it where no mail goes.
	 * @return the link, shown this once; nothing when a mail goes
	 * @throws Problem 409 when the account is switched off
	 */
	public Optional<String> invite(Viewer by, UUID id) {
		AccountView account = get(by, id);
		if (!account.enabled()) {
			throw Problem.conflict("operator.account.disabled");
		}
		boolean mailed = this.letters.send(id, account.email(), LinkPurpose.INVITATION);
		this.history.record(id, by.operator(), mailed ? "operator.change.mailed" : "operator.change.link");
		return mailed ? Optional.empty() : Optional.of(this.links.issue(id, LinkPurpose.INVITATION));
	}

	private static @Nullable List<String> position(@Nullable String after) {
		List<String> parts = (after != null) ? Cursor.parts(after, 3) : null;
		if (parts != null && (String.join("", parts).indexOf('\0') >= 0 || !parts.get(2).matches("[0-9a-f-]{36}"))) {
			throw Problem.malformed("problem.cursor");
		}
		return parts;
	}

	private void advance(UUID id, long version) {
		if (!this.rows.advance(id, version)) {
			throw Problem.stale();
		}
	}

	/**
	 * @param before null for a new one
	 */
	void refuse(AccountForm form, @Nullable AccountView before) {
		List<Fault> faults = AccountRules.check(form, this.rows.comuni());
		UUID id = (before != null) ? before.id() : null;
		if (before == null && this.rows.taken("username", form.username(), null)) {
			faults.add(Fault.of("username", "operator.account.usernameTaken"));
		}
		if (this.rows.taken("email", SearchText.blankToNull(form.email()), id)) {
			faults.add(Fault.of("email", "operator.account.emailTaken"));
		}
		// One who has it already may keep a user name of another shape.
		faults.removeIf(fault -> before != null && fault.field().equals("username"));
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
	}

	/**
	 * @throws Problem 403 for who is no administrator
	 */
	public void check(Viewer viewer) {
		if (!viewer.has(Role.AMMINISTRATORE)) {
			throw Problem.forbidden("operator.forbidden");
		}
	}

}
