package it.siz.subject;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.subject.LoadRows.Head;
import it.siz.subject.LoadView.RowError;

/**
 * Loads of persons from a sheet: taken in at once, loaded row by row behind (LoadWorker).
 * The same file again is the same load, and a person who is there stays as he or she is.
 */
@Component
public class Loads {

	private static final int BATCH = 1_000;

	private static final int SHOWN = 1_000;

	private final LoadRows rows;

	private final TransactionTemplate transaction;

	private final MessageSource messages;

	private final Clock clock;

	Loads(LoadRows rows, PlatformTransactionManager transactions, MessageSource messages, Clock clock) {
		this.rows = rows;
		this.transaction = new TransactionTemplate(transactions);
		this.messages = messages;
		this.clock = clock;
	}

	public static boolean may(Viewer viewer) {
		return viewer.has(Role.AMMINISTRATORE) || viewer.has(Role.AMMINISTRATIVO);
	}

	/** Names of the columns that a sheet may have. */
	public static List<String> columns() {
		return LoadSheet.COLUMNS;
	}

	/**
	 * @param content read twice
	 * @return the load; of the same file sent before, that one
	 * @throws Problem 403 for other roles; 422 at the file when it is no sheet of persons
	 */
	public UUID begin(Viewer viewer, String fileName, InputStreamSource content) {
		allowed(viewer);
		String sha256 = sha256(content);
		return this.rows.known(sha256).orElseGet(() -> take(viewer, fileName, content, sha256));
	}

	private static String sha256(InputStreamSource content) {
		try (DigestInputStream in = new DigestInputStream(content.getInputStream(),
				MessageDigest.getInstance("SHA-256"))) {
			in.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(in.getMessageDigest().digest());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** All rows or none; two senders of one file at once make one load. */
	private UUID take(Viewer viewer, String fileName, InputStreamSource content, String sha256) {
		try {
			return this.transaction.execute(status -> {
				UUID load = UUID.randomUUID();
				this.rows.begin(load, fileName, sha256, viewer.operator(), Instant.now(this.clock));
				List<Map<String, String>> batch = new ArrayList<>();
				int count = LoadSheet.read(content, (number, fields) -> {
					batch.add(fields);
					if (batch.size() == BATCH) {
						this.rows.add(load, number - BATCH + 1, batch);
						batch.clear();
					}
				});
				this.rows.add(load, count - batch.size() + 1, batch);
				this.rows.counted(load, count);
				return load;
			});
		}
		catch (DuplicateKeyException ex) {
			return this.rows.known(sha256).orElseThrow();
		}
	}

	/**
	 * @throws Problem 403 for other roles; 404 when there is none
	 */
	public LoadView get(Viewer viewer, UUID id, Locale locale) {
		allowed(viewer);
		return view(this.rows.head(id).orElseThrow(Problem::absent), errors(id, SHOWN, locale));
	}

	/** The last ones, without their errors. */
	public List<LoadView> newest(Viewer viewer) {
		allowed(viewer);
		return this.rows.newest(20).stream().map(head -> view(head, List.of())).toList();
	}

	/** Every refusal. @throws Problem 403 for other roles; 404 when there is none */
	public List<RowError> report(Viewer viewer, UUID id, Locale locale) {
		allowed(viewer);
		this.rows.head(id).orElseThrow(Problem::absent);
		return errors(id, Integer.MAX_VALUE, locale);
	}

	private LoadView view(Head head, List<RowError> errors) {
		Map<String, Integer> counts = this.rows.counts(head.id());
		boolean working = counts.getOrDefault("ATTESA", 0) > 0;
		return new LoadView(head.id(), head.fileName(), head.by(), head.created(), working ? "LAVORAZIONE" : "FINITO",
				head.rows(), counts.getOrDefault("CARICATA", 0), counts.getOrDefault("PRESENTE", 0),
				counts.getOrDefault("RIFIUTATA", 0), errors);
	}

	private List<RowError> errors(UUID id, int most, Locale locale) {
		return this.rows.refused(id, most)
			.stream()
			.flatMap(row -> row.faults()
				.stream()
				.map(fault -> new RowError(row.number(), fault.field(), words(fault, locale))))
			.toList();
	}

	private String words(Fault fault, Locale locale) {
		return this.messages.getMessage(fault.code(), fault.args().toArray(), locale);
	}

	private static void allowed(Viewer viewer) {
		if (!may(viewer)) {
			throw Problem.forbidden("subject.load.forbidden");
		}
	}

}
