package it.siz.isee;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import it.siz.household.NewMember;

/**
 * An attestation as it is sent, as in the REST contract; pages bind the same fields.
 *
 * @param protocol INPS-ISEE-2026-12345678A-00
 * @param kind word of an {@link IseeKind}
 * @param value euro, as a decimal string with a point
 * @param expires last day; by default 31 December of the DSU's year, or six months for
 * the corrente
 * @param difformita whether INPS noted omissioni or difformità
 * @param members of the ISEE household with their kinship, the person included; null for
 * the person alone
 * @param document file of a practice that holds the attestation
 */
public record NewIsee(@Nullable String protocol, @Nullable String kind, @Nullable String value,
		@Nullable LocalDate dsuDate, @Nullable LocalDate expires, boolean difformita, @Nullable List<NewMember> members,
		@Nullable UUID document) {

	public NewIsee {
		members = (members != null) ? List.copyOf(members) : null;
	}

}
