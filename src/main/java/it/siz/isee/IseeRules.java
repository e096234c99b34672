package it.siz.isee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Fault;

/** What must hold for an attestation before it is registered; one fault per field. */
class IseeRules {

	/** Beyond it, somebody typed cents as euro; forms take no more either. */
	private static final BigDecimal MOST = new BigDecimal("1000000");

	private static final LocalDate REFORM = LocalDate.of(2015, 1, 1);

	private static final int OF_AGE = 18;

	private static final String START = "INPS-ISEE-";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final LocalDate today;

	private final @Nullable LocalDate born;

	private final List<Fault> faults = new ArrayList<>();

	private IseeRules(LocalDate today, @Nullable LocalDate born) {
		this.today = today;
		this.born = born;
	}

	/**
	 * @param born the person's day of birth; null where it is not known
	 */
	static List<Fault> check(NewIsee isee, @Nullable LocalDate born, LocalDate today) {
		IseeRules rules = new IseeRules(today, born);
		rules.protocol(isee.protocol());
		Optional<IseeKind> kind = IseeKind.of(isee.kind());
		if (kind.isEmpty()) {
			rules.fault("kind", "isee.kind");
		}
		rules.value(isee.value());
		rules.dsu(isee.dsuDate());
		if (rules.faults.isEmpty()) {
			rules.together(isee, kind.orElseThrow());
		}
		return rules.faults;
	}

	/** The first thing that is wrong, in the order in which one reads it. */
	private void protocol(@Nullable String typed) {
		String protocol = clean(typed);
		if (protocol.isEmpty()) {
			fault("protocol", "isee.protocol");
		}
		else if (!protocol.startsWith(START)) {
			fault("protocol", "isee.protocol.start");
		}
		else if (!protocol.matches(START + "\\d{4}-.*")) {
			fault("protocol", "isee.protocol.year");
		}
		else if (!protocol.matches(START + "\\d{4}-\\d{8}[A-Z]-.*")) {
			fault("protocol", "isee.protocol.number");
		}
		else if (!protocol.matches(START + "\\d{4}-\\d{8}[A-Z]-\\d{2}")) {
			fault("protocol", "isee.protocol.end");
		}
	}

	/** As typed: spaces and case do not matter, and neither does which dash it is. */
	static String clean(@Nullable String typed) {
		return (typed == null) ? "" : typed.replaceAll("\\s", "").replaceAll("\\p{Pd}", "-").toUpperCase(Locale.ROOT);
	}

	private void value(@Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			fault("value", "isee.value");
			return;
		}
		Optional<BigDecimal> value = Euro.read(typed.strip());
		if (value.isEmpty()) {
			fault("value", "isee.value.shape");
		}
		else if (value.get().signum() < 0) {
			fault("value", "isee.value.negative");
		}
		else if (value.get().compareTo(MOST) > 0) {
			fault("value", "isee.value.absurd");
		}
	}

	private void dsu(@Nullable LocalDate dsu) {
		if (dsu == null) {
			fault("dsuDate", "isee.dsu");
		}
		else if (dsu.isAfter(this.today)) {
			fault("dsuDate", "isee.dsu.future");
		}
		else if (dsu.isBefore(REFORM)) {
			fault("dsuDate", "isee.dsu.old");
		}
		else if (this.born != null && dsu.isBefore(this.born)) {
			fault("dsuDate", "isee.dsu.unborn", DAY.format(this.born));
		}
	}

	private void together(NewIsee isee, IseeKind kind) {
		LocalDate dsu = isee.dsuDate();
		String year = clean(isee.protocol()).substring(START.length(), START.length() + 4);
		if (!year.equals(String.valueOf(dsu.getYear()))) {
			fault("dsuDate", "isee.dsu.year", year, String.valueOf(dsu.getYear()));
		}
		LocalDate expires = (isee.expires() != null) ? isee.expires() : kind.usualExpiry(dsu);
		if (expires.isBefore(dsu)) {
			fault("expires", "isee.expires.before", DAY.format(dsu));
		}
		else if (expires.isAfter(dsu.plusYears(1))) {
			fault("expires", "isee.expires.far");
		}
		if (kind == IseeKind.MINORENNI && this.born != null && !this.born.plusYears(OF_AGE).isAfter(dsu)) {
			fault("kind", "isee.kind.adult");
		}
	}

	private void fault(String field, String code, Object... args) {
		this.faults.add(Fault.of(field, code, args));
	}

}
