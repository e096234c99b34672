package it.siz.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import it.siz.ranking.SortKey.Direction;

/** Requests for tests, under Lodi’s rule: ADL+IADL, ISEE. */
final class Requests {

	static final Instant MORNING = Instant.parse("2026-05-21T07:32:00Z");

	private Requests() {
	}

	/**
	 * An eligible one of the line ANZIANI_INDIRETTA, sent so many minutes after the
	 * first.
	 */
	static Request request(String code, int adlIadl, String isee, String amount, int minutes) {
		return new Request(UUID.nameUUIDFromBytes(code.getBytes()), UUID.nameUUIDFromBytes(("P" + code).getBytes()),
				"ANZIANI_INDIRETTA", code, MORNING.plusSeconds(60L * minutes), "CAREGIVER", new BigDecimal(amount),
				true, List.of(), List.of(key("adlIadl", adlIadl), key("isee", isee)));
	}

	static Request rejected(String code, String why) {
		return new Request(UUID.nameUUIDFromBytes(code.getBytes()), UUID.nameUUIDFromBytes(("P" + code).getBytes()),
				"ANZIANI_INDIRETTA", code, MORNING, "CAREGIVER", new BigDecimal("1200"), false,
				List.of(Reason.of(Reason.WORDS, why)), List.of());
	}

	static SortKey key(String key, Object value) {
		return new SortKey(key, key, new BigDecimal(value.toString()), Direction.ASC);
	}

	static BudgetLine budget(String euro) {
		return new BudgetLine("ANZIANI_INDIRETTA", new BigDecimal(euro));
	}

}
