package it.siz.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import it.siz.household.Household;
import it.siz.household.HouseholdChange;
import it.siz.household.HouseholdKind;
import it.siz.household.Households;
import it.siz.household.NewMember;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.subject.SubjectView;

/**
 * One actual household of the demonstration: a mother, her daughter and a grandmother.
 */
@Component
@Order(45)
@ConditionalOnProperty("siz.demo")
class DemoHouseholds implements ApplicationRunner {

	/** Kinship by the family name in the list of persons; the first is the reference. */
	private static final Map<String, String> MEMBERS = Map.of("Marchesi", "1", "Ferri", "3", "Pozzi", "6");

	private final DemoPersons persons;

	private final Households households;

	private final Operators operators;

	DemoHouseholds(DemoPersons persons, Households households, Operators operators) {
		this.persons = persons;
		this.households = households;
		this.operators = operators;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		Viewer worker = this.operators.viewer("assistente.lodi");
		List<SubjectView> together = this.persons.register(worker)
			.stream()
			.filter(person -> MEMBERS.containsKey(person.familyName()))
			.toList();
		UUID first = together.get(0).id();
		Household household = this.households.on(worker, first, HouseholdKind.DI_FATTO, null);
		if (household.isEmpty()) {
			List<NewMember> members = together.stream()
				.map(person -> NewMember.of(person.id(), MEMBERS.get(person.familyName())))
				.toList();
			this.households.change(worker, first, HouseholdKind.DI_FATTO, LocalDate.of(2026, 1, 15),
					new HouseholdChange(members, "PRIMA_RACCOLTA"), household.version());
		}
	}

}
