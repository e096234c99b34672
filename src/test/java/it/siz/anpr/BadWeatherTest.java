package it.siz.anpr;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import it.siz.anpr.Answer.Kind;
import it.siz.anpr.Answer.Refusal;
import it.siz.anpr.Person.Part;

import static org.assertj.core.api.Assertions.assertThat;

/** PDND and ANPR are slow, down, throttled, or answer what is no answer. */
class BadWeatherTest {

	private Office office;

	@BeforeEach
	void open() {
		this.office = new Office("siz.anpr.timeout", "600ms", "siz.anpr.pause", "300ms");
	}

	@AfterEach
	void close() {
		this.office.close();
	}

	@ParameterizedTest
	@CsvSource({ "GARBAGE, UNREADABLE, 1", "HALF, UNREADABLE, 1", "STRANGE, UNREADABLE, 1",
			"WRONG_PERSON, UNREADABLE, 2", "THROTTLED, THROTTLED, 1", "TRANSIENT, TRANSIENT, 3",
			"UNAVAILABLE, UNREACHABLE, 3", "DOWN, UNREACHABLE, 3" })
	void eachFaultOfAnprHasItsOwnName(String fault, Kind kind, int calls) {
		this.office.weather("{\"answer\":\"%s\"}".formatted(fault));
		assertThat(this.office.refusal(Office.MARIA).kind()).isEqualTo(kind);
		assertThat(this.office.calls).hasSize(calls);
	}

	@ParameterizedTest
	@CsvSource({ "GARBAGE, UNREADABLE, 1", "HALF, UNREADABLE, 1", "STRANGE, UNREADABLE, 1", "THROTTLED, THROTTLED, 1",
			"UNAVAILABLE, UNREACHABLE, 3", "DOWN, UNREACHABLE, 3", "WRONG_SIGNATURE, NOT_AUTHORISED, 1" })
	void eachFaultOfPdndHasItsOwnName(String fault, Kind kind, int calls) {
		this.office.weather("{\"token\":\"%s\"}".formatted(fault));
		assertThat(this.office.refusal(Office.MARIA).kind()).isEqualTo(kind);
		assertThat(this.office.calls).hasSize(calls);
	}

	@Test
	void whatPassesByItselfIsAskedAgain() {
		this.office.weather("{\"answer\":\"TRANSIENT\",\"times\":2}");
		assertThat(this.office.ask(Office.MARIA)).isInstanceOf(Answer.Found.class);
		assertThat(this.office.made()).containsExactly("C030 TRANSIENT", "C030 TRANSIENT", "C030 OK", "C020 OK",
				"C021 OK", "C015 OK");
		assertThat(this.office.calls.stream().map(each -> each.operation)).doesNotHaveDuplicates();
		assertThat(this.office.calls.stream().map(each -> each.voucher)).doesNotHaveDuplicates();
	}

	@Test
	void anAnswerThatIsLateIsNotWaitedForNorAskedAgain() {
		this.office.weather("{\"delay\":1500}");
		long before = System.nanoTime();
		assertThat(this.office.refusal(Office.MARIA).kind()).isEqualTo(Kind.TIMEOUT);
		assertThat((System.nanoTime() - before) / 1_000_000).isBetween(500L, 1400L);
		assertThat(this.office.calls).hasSize(1);
	}

	@Test
	void withoutTheFamilyOrTheCivilStatusThePersonIsThereAllTheSame() {
		this.office.weather("{\"answer\":\"GARBAGE\",\"only\":\"C021\"}");
		Person person = this.office.person(Office.MARIA);
		assertThat(person.missing()).containsExactly(Part.FAMILY);
		assertThat(person.family()).isEmpty();
		this.office.weather("{\"answer\":\"WRONG_PERSON\",\"only\":\"C015\"}");
		person = this.office.person(Office.MARIA);
		assertThat(person.missing()).containsExactly(Part.CIVIL_STATUS);
		assertThat(person.civilStatus()).isNull();
		this.office.weather("{\"answer\":\"WRONG_PERSON\",\"only\":\"C021\"}");
		assertThat(this.office.person(Office.MARIA).missing()).containsExactly(Part.FAMILY);
	}

	@Test
	void afterManyFailuresNobodyIsAskedForAWhile() throws InterruptedException {
		this.office.weather("{\"answer\":\"GARBAGE\"}");
		for (int i = 0; i < 10; i++) {
			assertThat(this.office.refusal(Office.MARIA).kind()).isEqualTo(Kind.UNREADABLE);
		}
		assertThat(this.office.refusal(Office.MARIA).kind()).isEqualTo(Kind.PAUSED);
		assertThat(this.office.between.seen()).isEmpty();
		this.office.weather("{}");
		Thread.sleep(400);
		assertThat(this.office.ask(Office.MARIA)).isInstanceOf(Answer.Found.class);
	}

	@Test
	void aPersonWhoIsNotThereIsNoOutage() {
		for (int i = 0; i < 15; i++) {
			assertThat(this.office.refusal("QNTSGT90A01H501X").kind()).isEqualTo(Kind.NOT_REGISTERED);
		}
	}

	@Test
	void theGatewaysNumberIsKeptForItsSupport() {
		this.office.weather("{\"answer\":\"THROTTLED\"}");
		Refusal refusal = this.office.refusal(Office.MARIA);
		assertThat(refusal.assistance()).matches("[0-9a-f-]{36}");
		assertThat(this.office.calls.get(0).assistance).isEqualTo(refusal.assistance());
	}

	@Test
	void aUnitWithoutCredentialsAsksNobody() {
		try (Office without = new Office("siz.anpr.other-bodies", "")) {
			assertThat(((Refusal) without.ask(Office.MARIA)).kind()).isEqualTo(Kind.NOT_CONFIGURED);
			assertThat(without.between.seen()).isEmpty();
			assertThat(without.ask(Office.MARIA, Office.lookup("C816"))).isInstanceOf(Answer.Found.class);
			assertThat(List.copyOf(without.between.seen()).get(0).form().path("client_id").asText())
				.isEqualTo(without.settings.bodies().get("C816").clientId());
		}
	}

	@Test
	void credentialsAreThoseOfTheUnitsOwnBody() {
		this.office.ask(Office.MARIA, Office.lookup("C816"));
		assertThat(this.office.between.seen().get(0).form().path("client_id").asText())
			.isEqualTo(this.office.settings.bodies().get("C816").clientId());
		this.office.ask(Office.MARIA, Office.lookup("E648"));
		assertThat(this.office.between.seen().get(0).form().path("client_id").asText())
			.isEqualTo(this.office.settings.bodies().get("AMBITO").clientId());
	}

}
