package it.siz.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A person of the shared registry, as he or she is now; what was before stands in the
 * tables beside. Everybody sees it, so it carries no note about anybody (FAQ Soggetti 2
 * and 6).
 */
@Entity
@Table(name = "subject")
class Subject {

	@Id
	UUID id = UUID.randomUUID();

	String identifierType = "";

	String identifier = "";

	@Nullable LocalDate identifierExpires;

	String familyName = "";

	String givenName = "";

	@Nullable String sex;

	@Nullable LocalDate birthDate;

	@Nullable String birthUnknown;

	@Nullable String birthPlace;

	@Nullable String residenceComune;

	@Nullable String residenceStreet;

	@Nullable String residenceNumber;

	@Nullable String residencePostalCode;

	@Nullable LocalDate informativaDate;

	/** ISO codes with commas. */
	String citizenships = "";

	@Nullable Integer civilStatus;

	@Nullable String phone;

	@Nullable String email;

	@Nullable String preferredContact;

	@Nullable String doctor;

	@Nullable LocalDate deathDate;

	@Nullable LocalDate movedOut;

	@Nullable String reason;

	@Nullable LocalDate anprDate;

	String searchText = "";

	UUID createdBy = new UUID(0, 0);

	Instant createdAt = Instant.EPOCH;

	/** The record that goes on, when two were united: this one only leads there. */
	@Nullable UUID mergedInto;

	@Nullable UUID updatedBy;

	@Nullable Instant updatedAt;

	@Version
	long version;

	List<String> citizenships() {
		return this.citizenships.isEmpty() ? List.of() : List.of(this.citizenships.split(","));
	}

	SubjectView view() {
		return new SubjectView(this.id, this.identifierType, this.identifier, this.familyName, this.givenName, this.sex,
				this.birthDate, this.birthPlace, this.residenceComune, this.residenceStreet, this.residenceNumber,
				this.residencePostalCode, this.informativaDate, this.version, this.birthUnknown, this.deathDate,
				this.movedOut, this.identifierExpires, this.anprDate);
	}

}
