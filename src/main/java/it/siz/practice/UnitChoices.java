package it.siz.practice;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.Operators;
import it.siz.operator.Role;
import it.siz.operator.Unit;
import it.siz.visibility.Action;
import it.siz.visibility.Scope;
import it.siz.visibility.Visibility;
import it.siz.workflow.Choices;

/**
 * Units and operators as choices: `servizi` are the units, but the practice's own, where
 * somebody could work on it when it is sent there, and the one that has it;
 * `operatoriServizio` the social workers and referents of the unit that handles it,
 * `assistentiSocialiServizio` the first of these alone.
 */
@Component
class UnitChoices implements Choices {

	/** To whom the unit that receives it may hand it. */
	private static final List<Role> WORKERS = List.of(Role.REFERENTE, Role.ASSISTENTE_SOCIALE);

	private final Operators operators;

	private final Practices practices;

	private final Visibility visibility;

	UnitChoices(Operators operators, Practices practices, Visibility visibility) {
		this.visibility = visibility;
		this.operators = operators;
		this.practices = practices;
	}

	@Override
	public Set<String> lists() {
		return Set.of("servizi", "operatoriServizio", "assistentiSocialiServizio");
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<List<Map<String, Object>>> of(String list, UUID record) {
		return switch (list) {
			case "servizi" -> Optional.of(units(this.practices.get(record)));
			case "operatoriServizio" -> Optional.of(staff(this.practices.get(record).handledBy(), WORKERS));
			case "assistentiSocialiServizio" ->
				Optional.of(staff(this.practices.get(record).handledBy(), List.of(Role.ASSISTENTE_SOCIALE)));
			default -> Optional.empty();
		};
	}

	private List<Map<String, Object>> units(Practice practice) {
		Map<String, Set<Role>> roles = this.operators.rolesByUnit();
		return this.operators.units()
			.values()
			.stream()
			.filter(unit -> !unit.code().equals(practice.unitCode()))
			.filter(unit -> unit.code().equals(practice.handledBy()) || roles.getOrDefault(unit.code(), Set.of())
				.stream()
				.anyMatch(role -> works(role, unit, practice.kind())))
			.sorted(Comparator.comparing(Unit::name))
			.map(unit -> choice(unit.code(), unit.name()))
			.toList();
	}

	private boolean works(Role role, Unit unit, String kind) {
		return WORKERS.contains(role)
				&& this.visibility.scopes(role, unit.code(), kind, Action.EDIT).contains(Scope.ASSIGNED_EDIT);
	}

	private List<Map<String, Object>> staff(@Nullable String unit, List<Role> roles) {
		return (unit == null) ? List.of()
				: roles.stream()
					.flatMap(role -> this.operators.in(role, unit).stream())
					.distinct()
					.map(each -> choice(each.username(), each.name()))
					.toList();
	}

	private static Map<String, Object> choice(String value, String label) {
		return Map.of("value", value, "label", label);
	}

}
