package it.siz.subject;

import java.time.LocalDate;
import java.util.List;

import it.kamaladafrica.codicefiscale.City;
import it.kamaladafrica.codicefiscale.city.CityProvider;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Places by code and by name, living and ceased. */
class PlacesTest {

	private final Places places = new Places();

	@Test
	void everyCodeThatAnIndependentListKnowsIsKnown() {
		List<City> cities = CityProvider.ofDefault().findAll();
		assertThat(cities).hasSizeGreaterThan(10_000);
		assertThat(cities).extracting(City::getBelfiore)
			.filteredOn(code -> code.matches("[A-Z]\\d{3}"))
			.allMatch(code -> this.places.find(code, null).isPresent());
	}

	@Test
	void theAmbitoHasSixtyOneComuni() {
		Comuni comuni = new Comuni();
		assertThat(comuni.all()).hasSize(61)
			.allMatch(comune -> this.places.find(comune.belfiore(), null).isPresent())
			.extracting(Comuni.Comune::name)
			.contains("Lodi", "Codogno", "San Colombano al Lambro");
		assertThat(comuni.inAmbito("015146")).as("Milano").isFalse();
	}

	@Test
	void aPlaceIsNeverShownAsACode() {
		assertThat(this.places.name("C816")).isEqualTo("Codogno (LO)");
		assertThat(this.places.name("098019")).isEqualTo("Codogno (LO)");
		assertThat(this.places.name("Z404")).isEqualTo("Stati Uniti d'America");
		assertThat(this.places.name("ROU")).isEqualTo("Romania");
		assertThat(this.places.name(null)).isEmpty();
	}

	@Test
	void aPlaceThatCeasedSaysSoAndBearsTheProvinceOfTheDay() {
		assertThat(this.places.name("B456", LocalDate.of(1950, 1, 1))).isEqualTo("Camairago (MI)");
		assertThat(this.places.name("B456", LocalDate.of(2000, 1, 1))).isEqualTo("Camairago (LO)");
		assertThat(this.places.ceased("B456")).isEqualTo(LocalDate.of(2017, 12, 31));
		assertThat(this.places.ceased("M393")).isNull();
		assertThat(this.places.ceased("Z118")).isNotNull();
	}

	@Test
	void aNameIsFoundWhileItIsTyped() {
		assertThat(this.places.matching("codogno", 5)).extracting(Place::code).startsWith("C816");
		assertThat(this.places.matching("lodi", 5)).extracting(Place::label).startsWith("Lodi (LO)");
		assertThat(this.places.matching("sant'ang lod", 5)).isEmpty();
		assertThat(this.places.matching("sant’angelo lod", 5)).extracting(Place::name)
			.contains("Sant'Angelo Lodigiano");
		assertThat(this.places.matching("x", 5)).isEmpty();
	}

	@Test
	void aTypedNameOrCodeIsThePlace() {
		assertThat(this.places.typed("codogno").orElseThrow().code()).isEqualTo("C816");
		assertThat(this.places.typed("Codogno (LO)").orElseThrow().code()).isEqualTo("C816");
		assertThat(this.places.typed("c816").orElseThrow().code()).isEqualTo("C816");
		assertThat(this.places.typed("Romania").orElseThrow().code()).isEqualTo("Z129");
		assertThat(this.places.typed("Paperopoli")).isEmpty();
	}

}
