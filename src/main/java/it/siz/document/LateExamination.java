package it.siz.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.examination.Examination;
import it.siz.kernel.Problem;
import it.siz.operator.OfficeNews;
import it.siz.operator.Operators;
import it.siz.operator.Role;

/**
 * Examines at night what was kept before there was an examination, so that it can be
 * searched and its page says what it is. Nothing is taken away: what would be refused
 * today is told to administrators. What does not fit into its time waits for the next
 * night; what cannot be read is for {@link StoreCheck} to tell.
 */
@Component
class LateExamination {

	private static final Logger LOG = LoggerFactory.getLogger(LateExamination.class);

	private static final int AT_ONCE = 100;

	private final DocumentStore store;

	private final Incoming incoming;

	private final Examination examination;

	private final LateReports reports;

	private final Operators operators;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Duration time;

	/**
	 * @param time that a night's may take
	 */
	LateExamination(DocumentStore store, Incoming incoming, Examination examination, LateReports reports,
			Operators operators, ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock,
			@Value("${siz.documents.late-examination-time:1h}") Duration time) {
		this.store = store;
		this.incoming = incoming;
		this.examination = examination;
		this.reports = reports;
		this.operators = operators;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
		this.time = time;
	}

	/** By the first machine that comes. */
	@Scheduled(cron = "0 0 1 * * *", zone = "Europe/Rome")
	void nightly() {
		if (this.reports.begin()) {
			this.reports.end(examine());
		}
	}

	/**
	 * @return how many contents were examined
	 */
	long examine() {
		Night night = new Night(Instant.now(this.clock).plus(this.time));
		try {
			night.all();
		}
		catch (Problem problem) {
			LOG.warn("The examination of earlier documents goes on tomorrow: {}", problem.code());
		}
		tell(night.unfit);
		return night.examined;
	}

	private void tell(int unfit) {
		if (unfit > 0) {
			LOG.warn("{} documents of before would not be taken today: see /stato-documenti", unfit);
			this.transaction.executeWithoutResult(status -> this.operators.having(Role.AMMINISTRATORE)
				.forEach(each -> this.events
					.publishEvent(new OfficeNews(each, "notification.documentsUnfit", List.of("" + unfit)))));
		}
	}

	/** One night's way through what is left. */
	private final class Night {

		private final Instant end;

		private long examined;

		private int unfit;

		private Night(Instant end) {
			this.end = end;
		}

		private void all() {
			List<Unexamined> some = LateExamination.this.reports.after("", AT_ONCE);
			while (!some.isEmpty()) {
				for (Unexamined each : some) {
					if (!Instant.now(LateExamination.this.clock).isBefore(this.end)) {
						return;
					}
					examine(each);
				}
				some = LateExamination.this.reports.after(some.get(some.size() - 1).sha256(), AT_ONCE);
			}
		}

		private void examine(Unexamined content) {
			try (InputStream bytes = LateExamination.this.store.open(content.storageKey())) {
				Received received = LateExamination.this.incoming.receive(bytes);
				try {
					if (received.sha256().equals(content.sha256())) {
						examine(content, received);
					}
				}
				finally {
					LateExamination.this.incoming.drop(received);
				}
			}
			catch (IOException | UncheckedIOException ex) {
				LOG.warn("Not readable, so not examined: {}", content.storageKey(), ex);
			}
		}

		private void examine(Unexamined content, Received received) {
			Optional<Problem> refusal = LateExamination.this.examination.late(received.file(), received.sha256(),
					content.fileName(), content.type());
			this.examined++;
			if (refusal.isPresent()) {
				this.unfit++;
				LateExamination.this.reports.unfit(content.sha256(), why(refusal.get().code()));
			}
		}

		/**
		 * From examination.danger.BOMB: BOMB; from examination.mislabelled.page:
		 * mislabelled.
		 */
		private static String why(String code) {
			String[] words = code.split("\\.");
			return words[1].equals("danger") ? words[2] : words[1];
		}

	}

}
