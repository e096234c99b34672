package it.siz.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.operator.OfficeNews;
import it.siz.operator.Operators;
import it.siz.operator.Role;

/**
 * Reads every kept file again at night and compares its hash with that of the upload;
 * looks for rows without a file and files without a row. It mends nothing: administrators
 * are told, who have the backup. What does not fit into its time is read the next night.
 */
@Component
class StoreCheck {

	private static final Logger LOG = LoggerFactory.getLogger(StoreCheck.class);

	private static final int AT_ONCE = 500;

	/** A file without a row may be about to get one. */
	private static final Duration GRACE = Duration.ofHours(24);

	private final DocumentStore store;

	private final DocumentRepository repository;

	private final StoreReports reports;

	private final Operators operators;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Duration time;

	/**
	 * @param time that a check may take
	 */
	StoreCheck(DocumentStore store, DocumentRepository repository, StoreReports reports, Operators operators,
			ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock,
			@Value("${siz.documents.check-time:2h}") Duration time) {
		this.store = store;
		this.repository = repository;
		this.reports = reports;
		this.operators = operators;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
		this.time = time;
	}

	/** After the sweep; by the first machine that comes. */
	@Scheduled(cron = "0 0 4 * * *", zone = "Europe/Rome")
	void nightly() throws IOException {
		String from = this.reports.goesOnAfter();
		if (this.reports.begin()) {
			this.reports.end(check(from));
		}
	}

	/**
	 * @param from the key after which it begins
	 */
	StoreReport check(String from) throws IOException {
		Instant began = Instant.now(this.clock);
		Reading reading = new Reading();
		String key = from;
		List<Kept> some = this.reports.after(key, AT_ONCE);
		while (!some.isEmpty() && Instant.now(this.clock).isBefore(began.plus(this.time))) {
			some.forEach(reading::read);
			this.reports.well(reading.wellAndForget());
			key = some.get(some.size() - 1).storageKey();
			some = this.reports.after(key, AT_ONCE);
		}
		this.reports.forgetUnnamed();
		tell(reading.found);
		return new StoreReport(began, null, reading.files, reading.bytes, orphans(began.minus(GRACE)),
				some.isEmpty() ? null : key);
	}

	private long orphans(Instant before) throws IOException {
		long[] orphans = { 0 };
		this.store.olderThan(before, keys -> {
			if (!keys.isEmpty()) {
				orphans[0] += keys.size() - this.repository.named(keys).size();
			}
		});
		return orphans[0];
	}

	private void tell(int found) {
		if (found > 0) {
			LOG.error("{} documents are not what was uploaded: see /stato-documenti", found);
			this.transaction.executeWithoutResult(status -> this.operators.having(Role.AMMINISTRATORE)
				.forEach(each -> this.events
					.publishEvent(new OfficeNews(each, "notification.documentsDamaged", List.of("" + found)))));
		}
	}

	/** One check on its way. */
	private final class Reading {

		private final List<String> well = new ArrayList<>();

		private long files;

		private long bytes;

		/** Damages that nobody knew of. */
		private int found;

		void read(Kept kept) {
			this.files++;
			String damage = damage(kept);
			if (damage == null) {
				this.bytes += kept.size();
				this.well.add(kept.storageKey());
			}
			else if (!StoreCheck.this.repository.named(Set.of(kept.storageKey())).isEmpty()
					&& StoreCheck.this.reports.damaged(kept.storageKey(), damage)) {
				this.found++;
			}
		}

		List<String> wellAndForget() {
			List<String> all = List.copyOf(this.well);
			this.well.clear();
			return all;
		}

		private @Nullable String damage(Kept kept) {
			try (InputStream content = StoreCheck.this.store.open(kept.storageKey())) {
				return Sha256.of(content).equals(kept.sha256()) ? null : "ALTERED";
			}
			catch (NoSuchFileException ex) {
				return "MISSING";
			}
			catch (IOException ex) {
				LOG.warn("Not readable: {}", kept.storageKey(), ex);
				return "UNREADABLE";
			}
		}

	}

}
