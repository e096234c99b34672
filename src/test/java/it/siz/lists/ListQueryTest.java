package it.siz.lists;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Filters in an address: ours only, in one order, the same when read again. */
class ListQueryTest {

	@Test
	void whatIsNotAFilterOrIsBlankIsLeftOut() {
		ListQuery query = ListQuery.of(Map.of("stato", "aperta", "q", "  ", "dopo", "x", "altro", "y"));
		assertThat(query.text()).isEqualTo("stato=aperta");
	}

	@Test
	void itReadsItsOwnTextAgain() {
		ListQuery query = ListQuery.of(Map.of("q", "D’Amico & figli = 100% +1", "di", "mie", "sezione", "domande"));
		assertThat(ListQuery.parse(query.text())).isEqualTo(query);
	}

	@Test
	void withoutFiltersItKeepsSectionAndOrder() {
		ListQuery query = ListQuery.of(Map.of("q", "rossi", "sezione", "domande", "ordine", "vecchie", "dal", "x"));
		assertThat(query.plain().address()).isEqualTo("/pratiche?sezione=domande&ordine=vecchie");
		assertThat(query.plain().filters()).isFalse();
	}

	@Test
	void nonsenseIsRead() {
		for (String text : new String[] { null, "", "&&=", "q=%ZZ", "q", "?q=a", "q=a&q=b", "%" }) {
			assertThat(ListQuery.parse(text)).isNotNull();
		}
	}

}
