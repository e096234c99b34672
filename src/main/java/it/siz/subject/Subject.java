package it.siz.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A person of the shared registry. Everybody sees it, so it carries no note about anybody
 * (FAQ Soggetti 2 and 6).
 */
@Entity
@Table(name = "subject")
class Subject {

	@Id
	UUID id = UUID.randomUUID();

	String identifierType = "";

	String identifier = "";

	String familyName = "";

	String givenName = "";

	String sex = "";

	LocalDate birthDate = LocalDate.EPOCH;

	String birthPlace = "";

	@Nullable String residenceComune;

	@Nullable String residenceStreet;

	@Nullable String residenceNumber;

	@Nullable String residencePostalCode;

	@Nullable LocalDate informativaDate;

	String searchText = "";

	UUID createdBy = new UUID(0, 0);

	Instant createdAt = Instant.EPOCH;

	/** The record that goes on, when two were united: this one only leads there. */
	@Nullable UUID mergedInto;

	@Version
	long version;

	SubjectView view() {
		return new SubjectView(this.id, this.identifierType, this.identifier, this.familyName, this.givenName, this.sex,
				this.birthDate, this.birthPlace, this.residenceComune, this.residenceStreet, this.residenceNumber,
				this.residencePostalCode, this.informativaDate, this.version);
	}

}
