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
	void aNumberIsANumberForTheRuleAndWordsForTheReason() {
		assertThat(facts(DAY)).containsEntry("iseeValore", 12345.67)
			.containsEntry("iseeValoreText", "12.345,67")
			.containsEntry("adlTotale", 2);
	}

	@Test
	void aDayIsTextForTheRuleAndWordsForTheReason() {
		assertThat(facts(DAY)).containsEntry("iseeScadenza", "2026-12-31")
			.containsEntry("iseeScadenzaText", "31/12/2026")
			.containsEntry("day", "2026-05-12");
	}

	@Test
	void whatWasNotAnsweredIsLeftOut() {
		this.answers.put("iseeTipo", " ");
		this.answers.put("iseeValore", null);
		assertThat(facts(DAY)).doesNotContainKeys("iseeTipo", "iseeTipoText", "iseeValore", "iseeValoreText",
				"accompagnamento");
	}

	/** Nobody gets another age by a field of that name. */
	@Test
	void theRegistryComesBeforeTheForm() {
		this.answers.put("age", 20);
		assertThat(facts(DAY)).containsEntry("age", 78).containsEntry("interventions", List.of("CAREGIVER"));
	}

	private Map<String, Object> facts(LocalDate day) {
		Answers given = new Answers(this.answers);
		return EligibilityFacts.of(given, EligibilityFacts.common(given, this.maria, true, day), day);
	}

}
