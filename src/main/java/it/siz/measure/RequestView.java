package it.siz.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * A requested intervention as people see it.
 *
 * @param outcome AMMESSO_FINANZIATO, AMMESSO_NON_FINANZIATO, RESPINTO or RINUNCIATO; null
 * before the ranking is approved
 * @param amount euro for all months
 * @param monthly euro a month
 * @param from first day, when it is funded
 * @param to last day
 * @param reasons sentences: why it lacks a requirement, or what the ranking said
 */
public record RequestView(UUID id, String intervention, String label, @Nullable String outcome,
		@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
		@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal monthly, int months, @Nullable LocalDate from,
		@Nullable LocalDate to, boolean eligible, List<String> reasons) {
}
