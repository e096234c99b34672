package it.siz.operator;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;

/**
 * Passwords that people choose: by a link, or in place of their own. Each choice ends the
 * sessions that were begun with the one before (ASVS 7.4.3).
 */
@Component
@Transactional
public class Passwords {

	private final SignInDelay delay = new SignInDelay(Clock.systemUTC());

	private final JdbcClient jdbc;

	private final PasswordEncoder encoder;

	private final AccountLinks links;

	private final AccountHistory history;

	private final Clock clock;

	Passwords(JdbcClient jdbc, PasswordEncoder encoder, AccountLinks links, AccountHistory history, Clock clock) {
		this.jdbc = jdbc;
		this.encoder = encoder;
		this.links = links;
		this.history = history;
		this.clock = clock;
	}

	/**
	 * Changes the viewer's own.
	 * @param address where it is asked from: guessing the old one is slowed down there
	 * @throws Problem 422 per field: "vecchia", "nuova", "ripetuta"
	 */
	public void change(Viewer viewer, String old, Choice choice, String address) {
		Duration wait = this.delay.remaining(viewer.username(), address);
		if (!wait.isZero()) {
			throw Problem.refused("vecchia", "operator.signIn.wait", wait.toSeconds() + 1);
		}
		List<Fault> faults = new ArrayList<>();
		if (!this.encoder.matches(old, hash(viewer.operator()))) {
			this.delay.failed(viewer.username(), address);
			faults.add(Fault.of("vecchia", "operator.password.old"));
		}
		else if (old.equals(choice.password())) {
			faults.add(Fault.of("nuova", "operator.password.same"));
		}
		faults.addAll(choice.faults(viewer.username()));
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
		this.delay.succeeded(viewer.username(), address);
		set(viewer.operator(), choice.password());
		this.links.forget(viewer.operator());
		this.history.record(viewer.operator(), viewer.operator(), "operator.change.password");
	}

	/** Who may choose a password with this key. */
	@Transactional(readOnly = true)
	public Optional<String> username(String key) {
		return this.links.holder(key).filter(holder -> holder.operatorId() != null).map(AccountLinks.Holder::username);
	}

	/**
	 * Chooses one by a link and uses it up.
	 * @throws Problem 404 when the link opens nothing any more, 422 per field
	 */
	public void choose(String key, Choice choice) {
		AccountLinks.Holder holder = this.links.holder(key).orElseThrow(Problem::absent);
		UUID operator = Optional.ofNullable(holder.operatorId()).orElseThrow(Problem::absent);
		List<Fault> faults = choice.faults(holder.username());
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
		if (!this.links.use(key, holder)) {
			throw Problem.absent();
		}
		set(operator, choice.password());
		this.history.record(operator, operator, "operator.change." + holder.purpose());
	}

	void set(UUID operator, String password) {
		Timestamp now = Timestamp.from(Instant.now(this.clock));
		this.jdbc.sql("update operator set password_hash = ?, password_set_at = ?, sessions_from = ? where id = ?")
			.params(this.encoder.encode(password), now, now, operator)
			.update();
	}

	private String hash(UUID operator) {
		return this.jdbc.sql("select password_hash from operator where id = ?")
			.param(operator)
			.query(String.class)
			.single();
	}

	/** A new password, typed twice. */
	public record Choice(String password, String repeated) {

		List<Fault> faults(String username) {
			Optional<Fault> weak = PasswordRules.check("nuova", this.password, username);
			if (weak.isPresent()) {
				return List.of(weak.get());
			}
			return this.password.equals(this.repeated) ? List.of()
					: List.of(Fault.of("ripetuta", "operator.password.repeated"));
		}

	}

}
