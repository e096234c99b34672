package it.siz.subject;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * All that the registry keeps of a person, with its history.
 *
 * @param identifiers those in use first
 * @param addresses of each kind the present one first
 * @param citizenships ISO 3166-1 alpha-3 codes
 * @param civilStatus code of ANPR
 * @param preferredContact TELEFONO, EMAIL or POSTA
 * @param doctor medico di base
 * @param guardians newest first
 * @param informative privacy notices signed, newest first
 * @param confirmations differences between code and person that operators confirmed
 * @param sources by field of the REST contract: whose word it is, where not the
 * operator's
 * @param reason why the person was not found in ANPR
 * @param updatedBy name of who changed it last
 */
public record SubjectCard(@JsonUnwrapped SubjectView subject, List<HeldIdentifier> identifiers, List<Address> addresses,
		List<String> citizenships, @Nullable Integer civilStatus, @Nullable String phone, @Nullable String email,
		@Nullable String preferredContact, @Nullable String doctor, List<GuardianshipView> guardians,
		List<InformativaView> informative, List<ConfirmationView> confirmations, Map<String, Source> sources,
		@Nullable String reason, @Nullable String updatedBy, @Nullable Instant updatedAt) {

	/** The present address of a kind. */
	public @Nullable Address address(AddressKind kind) {
		return this.addresses.stream()
			.filter(each -> each.kind() == kind && each.to() == null)
			.findFirst()
			.orElse(null);
	}

	/** A notice is signed, and nobody has said where the signature can be seen. */
	public boolean paperless() {
		return !this.informative.isEmpty() && this.informative.get(0).paperless();
	}

	/** Addresses that no longer hold. */
	public List<Address> pastAddresses() {
		return this.addresses.stream().filter(each -> each.to() != null).toList();
	}

}
