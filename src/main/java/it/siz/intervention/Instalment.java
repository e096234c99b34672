package it.siz.intervention;

import java.math.BigDecimal;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * One payment of an economic intervention.
 *
 * @param amount in euro, above zero, two decimals
 */
public record Instalment(LocalDate due, @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount) {
}
