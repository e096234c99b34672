package it.siz.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * A call as everybody may see it.
 *
 * @param state PREPARATO, APERTO, CHIUSO, APPROVATO or ARCHIVIATO
 * @param rankingRule key of the decision that orders its ranking
 * @param open whether applications are taken right now
 */
public record CallView(UUID id, String measure, int year, String title, Instant opens, Instant closes, String state,
		List<Line> lines, String rankingRule, boolean open) {

	/**
	 * @param budget euro
	 */
	public record Line(String code, @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal budget) {
	}

}
