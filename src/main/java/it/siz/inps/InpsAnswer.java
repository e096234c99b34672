package it.siz.inps;

import org.jspecify.annotations.Nullable;

/**
 * @param attestation only with OK
 */
public record InpsAnswer(Outcome outcome, @Nullable InpsAttestation attestation) {

	static InpsAnswer of(Outcome outcome) {
		return new InpsAnswer(outcome, null);
	}

}
