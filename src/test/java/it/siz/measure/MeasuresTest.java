package it.siz.measure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import it.siz.decision.Decisions;
import it.siz.operator.Role;
import it.siz.operator.Unit;
import it.siz.operator.Viewer;
import it.siz.workflow.Kinds;
import it.siz.workflow.ServiceKind;

import static org.assertj.core.api.Assertions.assertThat;

/** Who handles the calls of a measure is read from the models, for any measure. */
class MeasuresTest {

	private final Kinds kinds = Mockito.mock(Kinds.class);

	private final Decisions decisions = Mockito.mock(Decisions.class);

	private final Measures measures = new Measures(this.kinds, this.decisions);

	@Test
	void theReferentsOfTheOfficeThatAKindNamesHandleItsMeasure() {
		Mockito.when(this.kinds.all())
			.thenReturn(List.of(kind("domanda-b2", "B2", "B2"), kind("domanda-sad", "SAD", "SELF"),
					new ServiceKind("progetto", "Progetto", Set.of(), Map.of("office", "SELF"), Map.of())));
		assertThat(this.measures.handledBy(viewer(Role.REFERENTE, "SELF"))).containsExactly("SAD");
		assertThat(this.measures.handledBy(viewer(Role.REFERENTE, "B2"))).containsExactly("B2");
		assertThat(this.measures.handles(viewer(Role.REFERENTE, "SELF"), new Measure("B2"))).isFalse();
		assertThat(this.measures.handledBy(viewer(Role.ASSISTENTE_SOCIALE, "SELF"))).isEmpty();
	}

	@Test
	void onlyTheRankingRulesThatAreDeployedMayOrderIt() {
		Mockito.when(this.decisions.latestVersion("sadRankingPoints")).thenReturn(1);
		assertThat(this.measures.rankingRules("SAD")).containsExactly("sadRankingPoints");
	}

	private static ServiceKind kind(String key, String measure, String office) {
		return new ServiceKind(key, key, Set.of(), Map.of("needsCall", "true", "measure", measure, "office", office),
				Map.of());
	}

	private static Viewer viewer(Role role, String unitCode) {
		Unit unit = new Unit(unitCode, unitCode);
		return new Viewer(UUID.randomUUID(), "qualcuno", "Qualcuno", Set.of(role), unit, List.of(unit));
	}

}
