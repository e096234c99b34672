package it.siz.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import it.siz.subject.SubjectView;

import static org.assertj.core.api.Assertions.assertThat;

class EligibilityFactsTest {

	private static final LocalDate DAY = LocalDate.of(2026, 5, 12);

	private final SubjectView maria = new SubjectView(UUID.randomUUID(), "CF", "VRDMRA48E52E648C", "Verdi", "Maria",
			"F", LocalDate.of(1948, 5, 12), "E648", "098031", null, null, null, null, 0, null, null, null, null, null);

	private final Map<String, Object> answers = new HashMap<>(Map.of("interventi", List.of("CAREGIVER"), "adlTotale", 2,
			"iadlTotale", 3, "iseeTipo", "sociosanitario", "iseeValore", 12345.67, "iseeScadenza", "2026-12-31"));

	@Test
	void theBirthdayCountsAsAFullYearAndTheDayBeforeDoesNot() {
		assertThat(facts(DAY)).containsEntry("age", 78);
		assertThat(facts(DAY.minusDays(1))).containsEntry("age", 77);
	}

	@Test
	void theIseeIsANumberForTheRuleAndWordsForTheReason() {
		assertThat(facts(DAY)).containsEntry("iseeValore", 12345.67)
			.containsEntry("isee", 12345.67)
			.containsEntry("iseeText", "12.345,67")
			.containsEntry("iseeScadenzaText", "31/12/2026");
	}

	@Test
	void theIseeIsValidOnItsLastDay() {
		assertThat(facts(LocalDate.of(2026, 12, 31))).containsEntry("iseeExpired", false);
		assertThat(facts(LocalDate.of(2027, 1, 1))).containsEntry("iseeExpired", true);
	}

	@Test
	void withoutAnIseeThereIsNoValueAndNothingHasExpired() {
		this.answers.keySet().removeAll(List.of("iseeValore", "iseeScadenza"));
		this.answers.put("iseeTipo", "nonDisponibile");
		assertThat(facts(DAY)).doesNotContainKeys("isee", "iseeValore").containsEntry("iseeExpired", false);
	}

	@Test
	void autonomyIsTheSumOfBothScales() {
		assertThat(facts(DAY)).containsEntry("adlIadl", 5);
	}

	@Test
	void aBoxThatWasNotTickedIsNo() {
		assertThat(facts(DAY)).containsEntry("accompagnamento", false).containsEntry("incompatibilita", List.of());
	}

	private Map<String, Object> facts(LocalDate day) {
		return EligibilityFacts.of(new Answers(this.answers), this.maria, true, day);
	}

}
