package it.siz.practice;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.Operators;
import it.siz.operator.Role;
import it.siz.operator.Unit;
import it.siz.workflow.Choices;

/**
 * Units and operators as choices: `servizi` are all units but the practice's own,
 * `operatoriServizio` the social workers and referents of the unit that handles it.
 */
@Component
class UnitChoices implements Choices {

	private final Operators operators;

	private final Practices practices;

	UnitChoices(Operators operators, Practices practices) {
		this.operators = operators;
		this.practices = practices;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<List<Map<String, Object>>> of(String list, UUID record) {
		return switch (list) {
			case "servizi" -> Optional.of(units(this.practices.get(record).unitCode()));
			case "operatoriServizio" -> Optional.of(staff(this.practices.get(record).handledBy()));
			default -> Optional.empty();
		};
	}

	private List<Map<String, Object>> units(String own) {
		return this.operators.units()
			.values()
			.stream()
			.filter(unit -> !unit.code().equals(own))
			.sorted(Comparator.comparing(Unit::name))
			.map(unit -> choice(unit.code(), unit.name()))
			.toList();
	}

	private List<Map<String, Object>> staff(String unit) {
		return List.of(Role.REFERENTE, Role.ASSISTENTE_SOCIALE)
			.stream()
			.flatMap(role -> this.operators.in(role, unit).stream())
			.distinct()
			.map(each -> choice(each.username(), each.name()))
			.toList();
	}

	private static Map<String, Object> choice(String value, String label) {
		return Map.of("value", value, "label", label);
	}

}
