package it.siz.ranking;

import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import it.siz.SizTest;
import it.siz.operator.Operators;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** A line of 320 requests, read a hundred at a time on the page of its call. */
@SizTest
class LongRankingTest {

	private static final Pattern ROW = Pattern.compile("class=\"nowrap\" href=\"/pratiche/");

	@LocalServerPort
	int port;

	@Autowired
	Rankings rankings;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Operators operators;

	private Visitor carla;

	private String page;

	@BeforeEach
	void aLineFundedDownTo150() {
		UUID referent = this.operators.byUsername("referente.b2").orElseThrow().id();
		CallOnPostgres call = new CallOnPostgres(this.jdbc, "b2RankingKeys", referent).line("ANZIANI_INDIRETTA",
				"15050");
		for (int i = 0; i < 320; i++) {
			// 149 to 152 only differ in the time they were sent.
			int place = (i >= 148 && i < 152) ? 148 : i;
			UUID request = call.application("ANZIANI_INDIRETTA", 3, (5000 + place) + ".00", "100", i);
			if (i >= 315) {
				call.reject(request, "Manca la certificazione");
			}
		}
		this.rankings.compose(call.id, referent);
		this.carla = Visitor.signedIn(this.port, "referente.b2");
		this.page = "/avvisi/" + call.id + "?linea=ANZIANI_INDIRETTA";
	}

	@Test
	void aPageHoldsAHundredRowsAndLeadsToTheNext() {
		String first = read("");
		assertThat(rows(first)).isEqualTo(100);
		assertThat(first).contains("Posizioni da 1 a 100 di 315", "da=101").doesNotContain("id=\"precedente\"");
		String last = read("&da=301");
		assertThat(rows(last)).isEqualTo(15);
		assertThat(last).contains("da=201", "id=\"precedente\"").doesNotContain("id=\"successiva\"");
		assertThat(rows(read("&da=99999"))).isEqualTo(1);
		assertThat(rows(read("&da=-5"))).isEqualTo(100);
	}

	@Test
	void theCutOffIsReachedFromAnywhereInOneStep() {
		assertThat(read("")).contains("Dove finiscono i fondi (dopo la posizione 150)", "da=101#fondi",
				"Parità dalla posizione 149 alla 152, proprio dove finiscono i fondi");
		String there = read("&da=101");
		assertThat(there).contains("id=\"fondi\"", "Servirebbero altri 50,00 € per la posizione 151");
		assertThat(there).doesNotContain("#fondi\"");
	}

	@Test
	void theRejectedHaveAPageOfTheirOwn() {
		assertThat(read("")).contains("Respinte (5)", "respinte=").doesNotContain("Manca la certificazione");
		String rejected = read("&respinte=");
		assertThat(rows(rejected)).isEqualTo(5);
		assertThat(rejected).contains("Manca la certificazione", "Dall’inizio");
	}

	private String read(String place) {
		var answer = this.carla.get(this.page + place);
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

	private static long rows(String page) {
		return ROW.matcher(page).results().count();
	}

}
