package it.siz.commission;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonFormat;

import it.siz.decision.Row;

/**
 * What may be granted at most for the reason of a referral.
 *
 * @param code of the national nomenclature
 * @param months at most this many, 0 for no such limit
 * @param ceiling in euro
 */
public record Limit(String code, String label, int months,
		@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal ceiling) {

	static Limit of(Row row) {
		return new Limit(row.text("code"), row.text("label"), row.number("months").intValue(),
				row.number("ceiling").setScale(2, java.math.RoundingMode.DOWN));
	}

}
