package it.siz.dwelling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import it.siz.SizTest;
import it.siz.dwelling.DwellingEvent.Kind;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.Slice;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.Timeline;
import it.siz.practice.TimelineEntry;
import it.siz.process.AlaWork;
import it.siz.process.CaseWork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The register of dwellings on a real database: corrected, retired, freed, read page by
 * page.
 */
@SizTest
class RegisterTest {

	@Autowired
	AlaWork ala;

	@Autowired
	CaseWork work;

	@Autowired
	Dwellings dwellings;

	@Autowired
	Availability availability;

	@Autowired
	Offers offers;

	@Autowired
	Timeline timeline;

	Viewer referent;

	Dwelling home;

	@BeforeEach
	void aDwelling() {
		this.referent = this.ala.referent();
		this.home = this.dwellings.register(this.referent, entry("300"));
	}

	@Test
	void aCorrectionIsKeptWithWhatItChangedAndWhoDidIt() {
		Dwelling now = this.dwellings.correct(this.referent, this.home.id(), entry("320.5"), this.home.version());
		assertThat(now.rent()).isEqualByComparingTo("320.5");
		assertThat(this.dwellings.correct(this.referent, now.id(), entry("320.5"), now.version()).version())
			.as("nothing changed, nothing written")
			.isEqualTo(now.version());
		List<DwellingEvent> history = this.dwellings.history(this.referent, now.id());
		assertThat(history).extracting(DwellingEvent::kind).containsExactly(Kind.MODIFICATO, Kind.REGISTRATO);
		assertThat(history.get(0).changes()).containsExactly(new Change("rent", "300,00", "320,50"));
		assertThat(history.get(0).by()).isNotBlank();
	}

	@Test
	void whoSavesSecondIsToldAndOverwritesNothing() {
		this.dwellings.correct(this.referent, this.home.id(), entry("320"), this.home.version());
		Problem second = refused(
				() -> this.dwellings.correct(this.referent, this.home.id(), entry("280"), this.home.version()));
		assertThat(second.status()).isEqualTo(412);
		assertThat(this.dwellings.get(this.referent, this.home.id()).rent()).isEqualByComparingTo("320");
	}

	@Test
	void aDwellingIsRetiredWithAReasonAndOfferedNoMoreUntilItIsPutBack() {
		Practice household = waiting();
		assertThat(refused(() -> retire(this.home, " ")).faults()).extracting(Fault::field).containsExactly("reason");
		Dwelling retired = retire(this.home, "Venduto dal proprietario.");
		assertThat(retired.retired()).isTrue();
		assertThat(offered(household)).isEqualTo("409 dwelling.retired");
		assertThat(refused(() -> this.dwellings.correct(this.referent, retired.id(), entry("1"), retired.version()))
			.code()).isEqualTo("dwelling.retired");
		assertThat(this.dwellings.history(this.referent, retired.id()).get(0).reason())
			.isEqualTo("Venduto dal proprietario.");
		Dwelling back = this.availability.putBack(this.referent, retired.id(), retired.version());
		assertThat(back.free()).isTrue();
		assertThat(refused(() -> this.availability.putBack(this.referent, back.id(), back.version())).code())
			.isEqualTo("dwelling.notRetired");
		assertThat(offered(household)).isEqualTo("offered");
	}

	@Test
	void whatIsOfferedOrAssignedIsNotRetired() {
		Practice household = waiting();
		assertThat(offered(household)).isEqualTo("offered");
		assertThat(refused(() -> retire(this.home, "Venduto.")).code()).isEqualTo("dwelling.retire.offered");
		this.work.complete(this.referent, household.id(), AlaWork.answer("accettata", false));
		assertThat(refused(() -> retire(this.home, "Venduto.")).code()).isEqualTo("dwelling.retire.assigned");
	}

	@Test
	void aDwellingThatAHouseholdLeavesIsOfferedAgainAndWhatWasAcceptedStays() {
		Practice first = waiting();
		assertThat(offered(first)).isEqualTo("offered");
		this.work.complete(this.referent, first.id(), AlaWork.answer("accettata", false));
		Practice second = waiting();
		assertThat(offered(second)).isEqualTo("409 dwelling.taken");

		assertThat(refused(() -> release(" ", null)).faults()).extracting(Fault::field)
			.containsExactly("reason", "availableFrom");
		LocalDate from = LocalDate.of(2026, 11, 1);
		Dwelling free = release("Trasferiti a Milano.", from);
		assertThat(free.free()).isTrue();
		assertThat(free.availableFrom()).isEqualTo(from);
		assertThat(refused(() -> release("Due volte.", from)).code()).isEqualTo("dwelling.release.not");
		assertThat(this.dwellings.history(this.referent, free.id()).get(0).kind()).isEqualTo(Kind.LIBERATO);
		assertThat(this.offers.of(first.id()).get(0).state()).isEqualTo(OfferView.State.CESSATA);
		assertThat(this.timeline.of(first.id())).extracting(TimelineEntry::kind).contains("dwellingReleased");

		assertThat(offered(second)).isEqualTo("offered");
		assertThat(refused(() -> release("Offerto.", from)).code()).isEqualTo("dwelling.release.not");
	}

	@Test
	void inTheSameSecondADwellingIsEitherOfferedOrRetired() throws Exception {
		Practice household = waiting();
		ExecutorService both = Executors.newFixedThreadPool(2);
		try {
			Callable<String> retire = () -> {
				Problem problem = refused(() -> retire(this.home, "Venduto."));
				return (problem != null) ? problem.code() : "retired";
			};
			List<String> said = new ArrayList<>();
			for (var answer : both.invokeAll(List.of(() -> offered(household), retire))) {
				said.add(answer.get());
			}
			assertThat(String.join(", ", said)).isIn("offered, dwelling.retire.offered",
					"409 dwelling.retired, retired");
		}
		finally {
			both.shutdown();
		}
	}

	@Test
	void theRegisterIsReadPageByPageAndLeavesNobodyOut() {
		for (int i = 0; i < 5; i++) {
			this.dwellings.register(this.referent, entry("30" + i));
		}
		retire(this.home, "Venduto.");
		List<Dwelling> read = new ArrayList<>();
		String after = null;
		do {
			Slice<Dwelling> page = this.dwellings.list(this.referent, after, 2);
			assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
			read.addAll(page.items());
			after = page.next();
		}
		while (after != null);
		assertThat(read).doesNotHaveDuplicates();
		List<Dwelling> whole = this.dwellings.list(this.referent, null, 100).items();
		assertThat(read.subList(0, whole.size())).isEqualTo(whole);
		assertThat(read).extracting(Dwelling::id).contains(this.home.id());
		int firstRetired = read.indexOf(read.stream().filter(Dwelling::retired).findFirst().orElseThrow());
		assertThat(read.subList(firstRetired, read.size())).allMatch(Dwelling::retired);
		assertThat(refused(() -> this.dwellings.list(this.referent, "x", 2)).status()).isEqualTo(400);
	}

	@Test
	void onlyTheReferentsOfTheOfficeSeeADwelling() {
		assertThat(refused(() -> this.dwellings.get(this.work.worker(), this.home.id())).status()).isEqualTo(403);
		assertThat(refused(() -> this.dwellings.get(this.work.referent(), this.home.id())).status()).isEqualTo(404);
		assertThat(refused(() -> this.dwellings.get(this.referent, UUID.randomUUID())).status()).isEqualTo(404);
	}

	private Practice waiting() {
		Practice practice = this.ala.assignment();
		this.ala.describe(practice, 3);
		return practice;
	}

	private Dwelling retire(Dwelling dwelling, String reason) {
		int version = this.dwellings.get(this.referent, dwelling.id()).version();
		return this.availability.retire(this.referent, dwelling.id(), reason, version);
	}

	private Dwelling release(String reason, @Nullable LocalDate from) {
		int version = this.dwellings.get(this.referent, this.home.id()).version();
		return this.availability.release(this.referent, this.home.id(), reason, from, version);
	}

	private String offered(Practice household) {
		Problem problem = refused(() -> this.offers.offer(this.referent, household.id(), this.home.id()));
		return (problem != null) ? problem.status() + " " + problem.code() : "offered";
	}

	private static DwellingEntry entry(String rent) {
		return new DwellingEntry("Via Registro 1", "Lodi", "Aler", DwellingKind.SAT, 3, 60, false, 1,
				new BigDecimal(rent), LocalDate.of(2026, 1, 1));
	}

	private static @Nullable Problem refused(Runnable act) {
		return catchThrowableOfType(Problem.class, act::run);
	}

}
