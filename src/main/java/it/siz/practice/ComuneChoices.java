package it.siz.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import it.siz.subject.Comuni;
import it.siz.workflow.Choices;

/** The Comuni of the Ambito, by name. */
@Component
class ComuneChoices implements Choices {

	private static final String AMBITO = "comuniAmbito";

	private final Comuni comuni;

	ComuneChoices(Comuni comuni) {
		this.comuni = comuni;
	}

	@Override
	public Set<String> lists() {
		return Set.of(AMBITO);
	}

	@Override
	public Optional<List<Map<String, Object>>> of(String list, UUID record) {
		return AMBITO.equals(list) ? Optional.of(this.comuni.all()
			.stream()
			.map(each -> Map.<String, Object>of("value", each.name(), "label", each.name()))
			.toList()) : Optional.empty();
	}

}
