package it.siz.subject;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;

/** Reads a person's whole card. */
@Component
@Transactional(readOnly = true)
public class SubjectCards {

	private final SubjectRepository repository;

	private final IdentifierRows identifiers;

	private final AddressRows addresses;

	private final GuardianshipRows guardians;

	private final SubjectRecords records;

	private final Notices notices;

	private final JdbcClient jdbc;

	SubjectCards(SubjectRepository repository, IdentifierRows identifiers, AddressRows addresses,
			GuardianshipRows guardians, SubjectRecords records, Notices notices, JdbcClient jdbc) {
		this.notices = notices;
		this.repository = repository;
		this.identifiers = identifiers;
		this.addresses = addresses;
		this.guardians = guardians;
		this.records = records;
		this.jdbc = jdbc;
	}

	/**
	 * @throws Problem 404 when there is none
	 */
	public SubjectCard of(UUID id) {
		Subject subject = this.repository.standing(id);
		return new SubjectCard(subject.view(), this.identifiers.of(id), this.addresses.of(id), subject.citizenships(),
				subject.civilStatus, subject.phone, subject.email, subject.preferredContact, subject.doctor,
				this.guardians.of(id), this.notices.of(id), this.records.confirmations(id), this.records.sources(id),
				subject.reason, updatedBy(subject), subject.updatedAt);
	}

	private String updatedBy(Subject subject) {
		UUID by = (subject.updatedBy != null) ? subject.updatedBy : subject.createdBy;
		return this.jdbc.sql("select given_name || ' ' || family_name from operator where id = ?")
			.param(by)
			.query(String.class)
			.optional()
			.orElse("");
	}

}
