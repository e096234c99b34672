package it.siz.anpr;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import it.siz.anpr.Answer.Kind;
import it.siz.anpr.Person.Address;
import it.siz.anpr.Person.Member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** People of every kind, as ANPR tells of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonTest {

	private Office office;

	@BeforeAll
	void open() {
		this.office = new Office();
	}

	@AfterAll
	void close() {
		this.office.close();
	}

	@Test
	void somebodyWhoHasMovedWithinTheAmbito() {
		Person maria = this.office.person(Office.MARIA);
		assertThat(maria.familyName()).isEqualTo("VERDI");
		assertThat(maria.birth().date()).isEqualTo(LocalDate.of(1948, 5, 12));
		assertThat(maria.birthPlace()).isEqualTo(new Person.Place("E648", "LODI", "098031"));
		assertThat(maria.civilStatus()).isEqualTo("3");
		assertThat(maria.validated()).isTrue();
		assertThat(maria.died()).isNull();
		assertThat(maria.residence())
			.isEqualTo(new Address("1", "098031", "LODI", "VIA GARIBALDI", "12", "26900", LocalDate.of(2026, 9, 1)));
		assertThat(maria.family()).extracting(Member::codiceFiscale, Member::bond, Member::kinship)
			.containsExactly(tuple(Office.MARIA, "3", "1"), tuple("VRDPLA75C02E648X", "3", "3"));
		assertThat(maria.warnings()).containsExactly("Ricerca effettuata senza idANPR");
		assertThat(maria.missing()).isEmpty();
	}

	@Test
	void theDeadAreToldOfWithTheirDay() {
		Person bruno = this.office.person("ZNNBRN36A09E648Z");
		assertThat(bruno.died()).isEqualTo(LocalDate.of(2026, 10, 30));
		assertThat(bruno.family()).hasSize(1);
	}

	@Test
	void whoIsNotThereAndWhoWasStruckOffAreToldApart() {
		assertThat(this.office.refusal("QNTSGT90A01H501X").kind()).isEqualTo(Kind.NOT_REGISTERED);
		assertThat(this.office.refusal("LMRKRM88B02Z330S").kind()).isEqualTo(Kind.CANCELLED);
	}

	@Test
	void somebodyAbroadIsFoundOnlyByWhoKnowsAnprsNumber() {
		String rosa = "BRNRSO55S60C816Y";
		String id = this.office.person(rosa).idAnpr();
		this.office.happens("abroad", rosa);
		assertThat(this.office.refusal(rosa).kind()).isEqualTo(Kind.NOT_REGISTERED);
		Answer answer = this.office.ask(rosa, Office.lookup("E648").knownAs(id));
		Person abroad = ((Answer.Found) answer).person();
		assertThat(abroad.abroad()).isTrue();
		assertThat(abroad.expatriated()).isEqualTo(LocalDate.now().minusDays(1).getYear());
		assertThat(abroad.residence()).isNull();
		assertThat(abroad.addresses().get(0).place()).isEqualTo("SVIZZERA");
		assertThat(this.office.made()).doesNotContain("C030 OK");
	}

	@Test
	void twoPersonsWithAlmostOneCodeAreTwo() {
		assertThat(this.office.person("RSSMRC80A01E648S").civilStatus()).isEqualTo("1");
		assertThat(this.office.person("RSSMRC80A01E64UP").civilStatus()).isEqualTo("2");
	}

	@Test
	void aSingleNameAnUnknownDayAndACeasedComune() {
		Person suryani = this.office.person("SRYXXX90C45Z223Y");
		assertThat(suryani.givenName()).isEmpty();
		assertThat(suryani.birthPlace()).isEqualTo(new Person.Place("Z223", "INDONESIA", null));
		Person singh = this.office.person("SNGHPR85A01Z222Z");
		assertThat(singh.birth().dayKnown()).isFalse();
		assertThat(singh.birth().monthKnown()).isTrue();
		assertThat(this.office.person("BSSRST50R10B456B").birthPlace().name()).isEqualTo("CAMAIRAGO");
	}

	@Test
	void aLargeFamilyIsWhole() {
		assertThat(this.office.person("HXHRBN79D16Z100G").family()).hasSize(9)
			.extracting(Member::kinship)
			.containsExactly("1", "2", "3", "3", "3", "3", "3", "3", "6");
	}

}
