package it.siz.consultation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the register of consultations, a tenth of a second's lines in one transaction of
 * their own: no page waits for it, and a page that fails leaves its line. A crash loses
 * what came in that tenth; a stop writes it, and a database that is away gets it later
 * (ADR 0016).
 */
@Component
class Register implements SmartLifecycle {

	/** Longest time in milliseconds that a line waits before it is written. */
	static final long DELAY = 100;

	private static final Logger LOG = LoggerFactory.getLogger(Register.class);

	private static final int WAITING = 10_000;

	private static final int AT_ONCE = 500;

	static final String INSERT = """
			insert into consultation (at, operator_id, unit_code, what, persons, words, code_hash, reason, practice_id)
			values (?, ?, ?, ?, ?::uuid[], ?, ?, ?, ?)""";

	private final BlockingQueue<Consultation> waiting = new LinkedBlockingQueue<>(WAITING);

	private final List<Consultation> batch = new ArrayList<>();

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final Months months;

	private volatile boolean running;

	private Thread writer = new Thread(this::write, "consultations");

	Register(JdbcTemplate jdbc, TransactionTemplate transaction, Months months) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
		this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
		this.months = months;
	}

	/**
	 * Takes a line down.
	 * @throws IllegalStateException when the register cannot be written for so long that
	 * no more lines fit: then nobody looks without a trace
	 */
	void note(Consultation consultation) {
		try {
			if (this.waiting.offer(consultation, 2, TimeUnit.SECONDS)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw new IllegalStateException("The register of consultations cannot be written");
	}

	/** Writes what waits, now: whoever reads the register sees all there is. */
	synchronized void flush() {
		while (!this.batch.isEmpty() || this.waiting.drainTo(this.batch, AT_ONCE) > 0) {
			this.months.ensure(this.batch.stream().map(Consultation::at).toList());
			this.transaction.executeWithoutResult(
					status -> this.jdbc.batchUpdate(INSERT, this.batch, this.batch.size(), Register::fill));
			this.batch.clear();
		}
	}

	static void fill(PreparedStatement row, Consultation line) throws SQLException {
		row.setObject(1, line.at().atOffset(ZoneOffset.UTC));
		row.setObject(2, line.operator());
		row.setString(3, line.unit());
		row.setString(4, line.what());
		row.setString(5, line.persons().stream().map(Object::toString).collect(Collectors.joining(",", "{", "}")));
		row.setString(6, line.words());
		row.setString(7, line.codeHash());
		row.setString(8, line.reason());
		row.setObject(9, line.practice());
	}

	private void write() {
		while (this.running) {
			try {
				TimeUnit.MILLISECONDS.sleep(DELAY);
				flush();
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (DataAccessException | TransactionException ex) {
				LOG.error("{} consultations wait: the register cannot be written", this.waiting.size(), ex);
			}
		}
	}

	@Override
	public void start() {
		this.running = true;
		this.writer = new Thread(this::write, "consultations");
		this.writer.setDaemon(true);
		this.writer.start();
	}

	/** After the web server, whose last pages leave their lines. */
	@Override
	public void stop() {
		this.running = false;
		this.writer.interrupt();
		flush();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the web server starts, and so after it stops. */
	@Override
	public int getPhase() {
		return 0;
	}

}
