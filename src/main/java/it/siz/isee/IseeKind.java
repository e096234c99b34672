package it.siz.isee;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** Kinds of ISEE (D.P.C.M. 159/2013). */
public enum IseeKind {

	ORDINARIO("ordinario"), MINORENNI("minorenni"), SOCIOSANITARIO("sociosanitario"),
	SOCIOSANITARIO_RISTRETTO("sociosanitarioRistretto"), RESIDENZE("residenze"), UNIVERSITA("universita"),
	CORRENTE("corrente"), DOTTORATO("dottorato");

	private static final int MONTHS_OF_CORRENTE = 6;

	private final String word;

	IseeKind(String word) {
		this.word = word;
	}

	/** As JSON, pages and forms name it. */
	@JsonValue
	public String word() {
		return this.word;
	}

	/** Where a form does not tell the restricted household from the whole one. */
	public String plainWord() {
		return (this == SOCIOSANITARIO_RISTRETTO) ? SOCIOSANITARIO.word : this.word;
	}

	/**
	 * Whether it counts for every member of its household; the others are one person's.
	 */
	public boolean ofHousehold() {
		return this == ORDINARIO || this == CORRENTE;
	}

	/**
	 * Last day on which an attestation is usually valid: 31 December of the DSU's year.
	 */
	public LocalDate usualExpiry(LocalDate dsu) {
		return (this == CORRENTE) ? dsu.plusMonths(MONTHS_OF_CORRENTE) : LocalDate.of(dsu.getYear(), 12, 31);
	}

	public static Optional<IseeKind> of(@Nullable String word) {
		return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
	}

}
