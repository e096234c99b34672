package it.siz.isee;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import it.siz.practice.Practice;
import it.siz.practice.Prefill;
import it.siz.subject.Subjects;

/**
 * Fills in the ISEE of a form with the attestation that is valid today. The form says
 * which kinds it takes, for adults and for minors, the first before the others
 * (properties `adulti` and `minori` of the field with `isee.tipo`): the law of a measure
 * stands with the measure.
 */
@Component
class IseePrefill implements Prefill {

	private static final String PREFILL = "prefill";

	private static final int OF_AGE = 18;

	private final Isees isees;

	private final Subjects subjects;

	private final Clock clock;

	IseePrefill(Isees isees, Subjects subjects, Clock clock) {
		this.isees = isees;
		this.subjects = subjects;
		this.clock = clock;
	}

	@Override
	public Map<String, Object> of(Practice practice, Map<String, Map<String, String>> fields) {
		Map<String, Object> answers = new HashMap<>();
		valid(practice.subjectId(), fields).ifPresent(isee -> fields.forEach((key, properties) -> {
			switch (properties.getOrDefault(PREFILL, "")) {
				case "isee.tipo" -> answers.put(key, isee.kind().plainWord());
				case "isee.valore" -> answers.put(key, number(isee.value()));
				case "isee.scadenza" -> answers.put(key, isee.expires().toString());
				case "isee.difformita" -> answers.put(key, isee.difformita());
				default -> {
				}
			}
		}));
		return answers;
	}

	/** The attestation of which these fields would be filled in. */
	Optional<IseeView> valid(UUID subject, Map<String, Map<String, String>> fields) {
		LocalDate today = LocalDate.now(this.clock);
		for (IseeKind kind : wanted(subject, fields, today)) {
			Optional<IseeView> valid = this.isees.validOn(subject, EnumSet.of(kind), today);
			if (valid.isPresent()) {
				return valid;
			}
		}
		return Optional.empty();
	}

	/** In the order in which the form prefers them; empty when it asks for no ISEE. */
	Set<IseeKind> wanted(UUID subject, Map<String, Map<String, String>> fields, LocalDate today) {
		Optional<Map<String, String>> chooser = fields.values()
			.stream()
			.filter(properties -> "isee.tipo".equals(properties.get(PREFILL)))
			.findFirst();
		Set<IseeKind> wanted = new LinkedHashSet<>();
		if (chooser.isPresent()) {
			LocalDate born = this.subjects.get(subject).birthDate();
			boolean minor = born != null && born.plusYears(OF_AGE).isAfter(today);
			String words = chooser.get().getOrDefault(minor ? "minori" : "adulti", "");
			Arrays.stream(words.split("\\s*,\\s*")).forEach(word -> IseeKind.of(word).ifPresent(wanted::add));
		}
		return wanted;
	}

	/** Whole euro without decimals, as a form would send them. */
	private static Number number(BigDecimal value) {
		BigDecimal plain = value.stripTrailingZeros();
		return (plain.scale() <= 0) ? (Number) plain.intValueExact() : (Number) plain.doubleValue();
	}

}
