package it.siz.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import it.siz.subject.Comuni;
import it.siz.workflow.Choices;

/** The Comuni of the Ambito, by name. */
@Component
class ComuneChoices implements Choices {

	private final Comuni comuni;

	ComuneChoices(Comuni comuni) {
		this.comuni = comuni;
	}

	@Override
	public Optional<List<Map<String, Object>>> of(String list, UUID record) {
		return "comuniAmbito".equals(list) ? Optional.of(this.comuni.all()
			.stream()
			.map(each -> Map.<String, Object>of("value", each.name(), "label", each.name()))
			.toList()) : Optional.empty();
	}

}
