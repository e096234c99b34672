package it.siz.examination;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;

/**
 * Says of a file whether it may be kept, and keeps what was found in it. Refusals say
 * what is wrong and what to do (FAQ Inserimento documenti 2 knows only "errore di
 * sicurezza").
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
public class Examination {

	private static final int REFUSED = 415;

	private static final Duration GRACE = Duration.ofDays(1);

	private final Workers workers;

	private final FileRules rules;

	private final PdfaWords words;

	private final ExaminationRows rows;

	private final Antivirus antivirus;

	private final Clock clock;

	Examination(Workers workers, FileRules rules, PdfaWords words, ExaminationRows rows, Antivirus antivirus,
			Clock clock) {
		this.antivirus = antivirus;
		this.workers = workers;
		this.rules = rules;
		this.words = words;
		this.rows = rows;
		this.clock = clock;
	}

	/**
	 * Examines a file that came in.
	 * @param sha256 of its content, in hexadecimal
	 * @param name what it is called
	 * @param type of document, for the rule of PDF/A
	 * @throws Problem 415 when it may not be kept, 503 when all workers are busy or the
	 * scanner of viruses does not answer
	 */
	public FileKind examine(Path file, String sha256, String name, String type) {
		FileKind named = named(name);
		this.antivirus.clean(sha256, name, () -> Files.newInputStream(file));
		Inspection found = this.workers.inspect(file, name);
		refuse(found, named, name);
		Pdfa pdfa = pdfa(file, name, found, type);
		if (this.rules.pdfa().get(type) == PdfaRule.REQUIRE && pdfa != null && !pdfa.compliant()) {
			throw Problem.file(REFUSED, "examination.pdfa.required", name, pdfa.checked()
					? this.words.sentences(pdfa).stream().collect(Collectors.joining(" ")) : this.words.unchecked());
		}
		this.rows.keep(sha256, found, pdfa);
		return named;
	}

	/**
	 * Examines what is kept already without ever having been: what is found in it counts,
	 * and nothing takes it away any more.
	 * @return why it would be refused today
	 * @throws Problem 503 when nobody can say now
	 */
	public Optional<Problem> late(Path file, String sha256, String name, String type) {
		try {
			this.antivirus.clean(sha256, name, () -> Files.newInputStream(file));
			Inspection found = this.workers.inspect(file, name);
			if (found.kind() != null && found.danger() == null) {
				this.rows.keep(sha256, found, pdfa(file, name, found, type));
			}
			refuse(found, named(name), name);
			return Optional.empty();
		}
		catch (Problem problem) {
			if (problem.status() != REFUSED) {
				throw problem;
			}
			return Optional.of(problem);
		}
	}

	private FileKind named(String name) {
		return FileKind.named(name)
			.filter(kind -> this.rules.accepted(kind).isPresent())
			.orElseThrow(() -> Problem.file(REFUSED, "examination.extension", name, this.rules.words()));
	}

	/** By the SHA-256 of the contents; those that were never examined are left out. */
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public Map<String, Examined> of(Collection<String> sha256) {
		return this.rows.of(sha256);
	}

	private @Nullable Pdfa pdfa(Path file, String name, Inspection found, String type) {
		boolean asked = found.content() == FileKind.PDF
				&& this.rules.pdfa().getOrDefault(type, PdfaRule.WARN) != PdfaRule.OFF;
		return asked ? this.workers.pdfa(file, name) : null;
	}

	private void refuse(Inspection found, FileKind named, String name) {
		if (found.kind() != named && !dangerous(found, named)) {
			throw Problem.file(REFUSED, "examination.mislabelled." + ContentFamily.of(found.mediaType()), name,
					found.mediaType());
		}
		if (found.danger() != null) {
			throw Problem.file(REFUSED, "examination.danger." + found.danger(), name);
		}
		FileKind content = found.content();
		if (named == FileKind.P7M && (found.inner() == null || this.rules.accepted(found.inner()).isEmpty())) {
			throw Problem.file(REFUSED, "examination.inside", name, this.rules.words());
		}
		if (found.macros() && !this.rules.accepted(content).map(AcceptedFile::macros).orElse(false)) {
			throw Problem.file(REFUSED, "examination.macros", name);
		}
	}

	/** Whether the danger explains more than that the name does not fit. */
	private static boolean dangerous(Inspection found, FileKind named) {
		return found.danger() != null && (found.kind() == null || found.danger() == Danger.POLYGLOT
				|| found.danger() == Danger.ENCRYPTED && named.office());
	}

	@Scheduled(cron = "0 40 3 * * *", zone = "Europe/Rome")
	void sweep() {
		this.rows.sweep(Timestamp.from(this.clock.instant().minus(GRACE)));
	}

}
