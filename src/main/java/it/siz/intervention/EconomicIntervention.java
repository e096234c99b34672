package it.siz.intervention;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

import it.siz.kernel.Problem;

/**
 * Money that a practice ends in (FAQ Interventi economici): what for, to whom, in which
 * instalments.
 *
 * @param code of the national nomenclature of social services, such as A1.05.01
 * @param amount in euro, above zero
 * @param months how many months it supports
 * @param payee who is paid, such as the owner of the dwelling
 */
public record EconomicIntervention(UUID practice, String code, String label,
		@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, int months, String payee, @Nullable String iban,
		LocalDate decidedOn, List<Instalment> instalments) {

	/** Euro that the instalments lack; below zero, that they are too much. */
	public static BigDecimal missing(BigDecimal amount, List<Instalment> instalments) {
		return instalments.stream()
			.map(Instalment::amount)
			.reduce(amount, BigDecimal::subtract)
			.setScale(2, RoundingMode.HALF_UP);
	}

	/**
	 * @throws Problem 422 when the instalments do not add up
	 */
	void check() {
		BigDecimal missing = missing(this.amount, this.instalments);
		if (missing.signum() != 0) {
			throw Problem.refused("rate", (missing.signum() > 0) ? "intervention.short" : "intervention.over",
					missing.abs());
		}
	}

}
