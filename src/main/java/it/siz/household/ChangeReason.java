package it.siz.household;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Why an actual household changes. Chosen, never written: everybody reads a person's
 * card, so it has no place for notes (FAQ Soggetti 2 and 6).
 */
public enum ChangeReason {

	NASCITA, MATRIMONIO, CONVIVENZA, SEPARAZIONE, TRASFERIMENTO, STRUTTURA, AFFIDO, ASSISTENZA, DECESSO, PRIMA_RACCOLTA,
	CORREZIONE, ALTRO;

	static Optional<ChangeReason> of(@Nullable String code) {
		return Arrays.stream(values()).filter(reason -> reason.name().equals(code)).findFirst();
	}

}
