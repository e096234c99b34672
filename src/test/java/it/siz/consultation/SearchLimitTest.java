package it.siz.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import it.siz.SizTest;
import it.siz.consultation.SearchLimit.Limits;
import it.siz.kernel.Problem;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.subject.SubjectSearching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Searches count over restarts and nodes, and far more than usual raises an alert that
 * somebody else checks.
 */
@SizTest
class SearchLimitTest {

	@Autowired
	Register register;

	@Autowired
	SearchCounts counts;

	@Autowired
	Alerts alerts;

	@Autowired
	Operators operators;

	@Test
	void whatTheRegisterHoldsCountsAfterARestart() {
		Viewer viewer = somebody();
		for (int i = 0; i < 5; i++) {
			search(viewer.operator(), Instant.now());
		}
		SearchLimit fresh = limit(new Limits(5, 500, 30));
		assertThatThrownBy(() -> fresh.admit(new SubjectSearching(viewer))).isInstanceOf(Problem.class)
			.hasMessageContaining("429");
	}

	@Test
	void moreThanThreeTimesTheUsualRaisesAnAlertThatAnotherAdministratorChecks() {
		Viewer viewer = this.operators.viewer("referente.dopodinoi");
		LocalDate today = LocalDate.ofInstant(Instant.now(), SearchLimit.ROME);
		for (int day = 1; day <= 5; day++) {
			search(viewer.operator(), Instant.now().minus(day, ChronoUnit.DAYS));
		}
		this.register.flush();
		assertThat(this.counts.usual(viewer.operator(), today)).isEqualTo(1);
		SearchLimit limit = limit(new Limits(500, 500, 0));
		Viewer admin = this.operators.viewer("admin");
		for (int i = 0; i < 4; i++) {
			assertThat(mine(admin, viewer)).as("before search %d", i).isEmpty();
			limit.admit(new SubjectSearching(viewer));
		}
		assertThat(mine(admin, viewer)).singleElement().satisfies(alert -> {
			assertThat(alert.usual()).isEqualTo(1);
			assertThat(alert.searches()).isEqualTo(4);
		});
		limit.admit(new SubjectSearching(viewer));
		assertThat(mine(admin, viewer)).hasSize(1);
		assertThatThrownBy(() -> this.alerts.open(viewer)).isInstanceOf(Problem.class);
		this.alerts.check(admin, viewer.operator(), today);
		assertThat(mine(admin, viewer)).isEmpty();
		this.alerts.raise(admin.operator(), today, 100, 1);
		assertThatThrownBy(() -> this.alerts.check(admin, admin.operator(), today)).hasMessageContaining("409");
	}

	private List<Alerts.Alert> mine(Viewer admin, Viewer viewer) {
		return this.alerts.open(admin).stream().filter(alert -> alert.operator().equals(viewer.operator())).toList();
	}

	private SearchLimit limit(Limits limits) {
		return new SearchLimit(this.counts, this.alerts, limits, Clock.system(ZoneOffset.UTC));
	}

	private void search(UUID operator, Instant at) {
		this.register.note(new Consultation(at, operator, "E648", "search", List.of(), "rossi", null, null, null));
	}

	private static Viewer somebody() {
		return new Viewer(UUID.randomUUID(), "nessuno", "Nessuno", Set.of(), null, List.of());
	}

}
