package it.siz.operator;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * "Password dimenticata?" (FAQ Accesso 2). Who asks learns nothing, neither from the
 * words nor from the time: an account is looked for after the answer has gone.
 */
@Component
public class ForgottenPasswords {

	private final SignInDelay askers = new SignInDelay(Clock.systemUTC());

	private final SignInDelay receivers = new SignInDelay(Clock.systemUTC());

	private final JdbcClient jdbc;

	private final AccountLetters letters;

	private final AccountHistory history;

	private final TaskExecutor later;

	private final TransactionTemplate transaction;

	ForgottenPasswords(JdbcClient jdbc, AccountLetters letters, AccountHistory history,
			@Qualifier("applicationTaskExecutor") TaskExecutor later, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.letters = letters;
		this.history = history;
		this.later = later;
		this.transaction = transaction;
	}

	/**
	 * @param typed user name or e-mail address
	 * @param address where it is asked from
	 * @return how long this address has to wait first; zero when it was taken
	 */
	public Duration ask(String typed, String address) {
		Duration wait = this.askers.remaining("", address);
		if (wait.isZero()) {
			this.askers.failed("", address);
			String name = Accounts.canonical(typed);
			if (name.length() <= 200 && name.indexOf('\0') < 0) {
				this.later.execute(() -> this.transaction.executeWithoutResult(status -> look(name)));
			}
		}
		return wait;
	}

	/** A box is not filled with letters by somebody else, from wherever. */
	private void look(String name) {
		Found found = this.jdbc
			.sql("select id, email from operator where enabled and (username = ? or lower(email) = ?)")
			.params(name, name)
			.query(Found.class)
			.list()
			.stream()
			.findFirst()
			.orElse(null);
		if (found == null || !this.receivers.remaining(found.id().toString(), "").isZero()) {
			return;
		}
		this.receivers.failed(found.id().toString(), "");
		if (this.letters.send(found.id(), found.email(), LinkPurpose.RESET)) {
			this.history.record(found.id(), null, "operator.change.forgotten");
		}
	}

	private record Found(UUID id, @Nullable String email) {
	}

}
