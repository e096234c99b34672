package it.siz.ranking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import it.siz.ranking.RankingHead.State;

import static it.siz.ranking.Requests.budget;
import static it.siz.ranking.Requests.rejected;
import static it.siz.ranking.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

/** The seal is the SHA-256 of a text that anybody can write from the documented rules. */
class SealTest {

	private static final UUID CALL = UUID.fromString("00000000-0000-4000-8000-000000000001");

	private static final RankingHead HEAD = new RankingHead(UUID.randomUUID(), CALL, 3, State.BOZZA, "b2RankingKeys", 2,
			Instant.EPOCH, UUID.randomUUID(), null, null, null, "abc");

	@Test
	void isTheHashOfTheCanonicalText() throws Exception {
		RankedLine line = LineRanking.of(budget("1200.00"),
				List.of(request("B2-2026-0001", 4, "9120.50", "1200.00", 0), rejected("B2-2026-0002", "no")));
		String text = """
				graduatoria	1	00000000-0000-4000-8000-000000000001	3	b2RankingKeys	2	abc
				linea	ANZIANI_INDIRETTA	1200	1200
				voce	1	B2-2026-0001	2026-05-21T07:32:00Z	CAREGIVER	adlIadl=4;isee=9120.5	1200	1200	AMMESSO_FINANZIATO
				voce	-	B2-2026-0002	2026-05-21T07:32:00Z	CAREGIVER		1200	1200	RESPINTO
				""";
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		assertThat(Seal.of(HEAD, List.of(line))).isEqualTo(HexFormat.of().formatHex(hash));
	}

	@Test
	void anythingThatChangesBreaksIt() {
		Request one = request("B2-2026-0001", 4, "9120.50", "1200.00", 0);
		String seal = Seal.of(HEAD, List.of(LineRanking.of(budget("1200"), List.of(one))));
		assertThat(Seal.of(HEAD, List.of(LineRanking.of(budget("1199"), List.of(one))))).isNotEqualTo(seal);
		Request poorer = request("B2-2026-0001", 4, "9120.49", "1200.00", 0);
		assertThat(Seal.of(HEAD, List.of(LineRanking.of(budget("1200"), List.of(poorer))))).isNotEqualTo(seal);
	}

}
