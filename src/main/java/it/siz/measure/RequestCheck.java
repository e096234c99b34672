package it.siz.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * What would become of one requested intervention by the rules alone.
 *
 * @param line budget line it would draw on
 * @param monthly euro a month: what is asked, up to the cap
 * @param amount euro for all months
 * @param reasons every requirement that lacks; empty when it is eligible
 * @param version of the decision that answered
 * @param facts what the decision saw
 */
public record RequestCheck(String intervention, String label, String line,
		@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal monthly, int months,
		@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, boolean eligible, List<Reason> reasons,
		int version, Map<String, Object> facts) {
}
