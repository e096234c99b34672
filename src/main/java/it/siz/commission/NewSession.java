package it.siz.commission;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A session to be prepared, as it was typed. */
public record NewSession(@Nullable LocalDate day, @Nullable String place, @Nullable List<String> members) {
}
