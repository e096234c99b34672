package it.siz.subject;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import it.siz.kernel.CodiceFiscale;
import it.siz.kernel.Fault;
import it.siz.operator.Viewer;
import it.siz.subject.SubjectForm.Identifier;

/**
 * Gives codes to persons and finds persons by them. A code is there once, omocodia or
 * not; a better one replaces a worse one, which still finds the person.
 */
@Component
class Identifiers {

	private final IdentifierRows rows;

	private final Clock clock;

	Identifiers(IdentifierRows rows, Clock clock) {
		this.rows = rows;
		this.clock = clock;
	}

	/** Exactly this code; else those that differ from it only by omocodia. */
	List<UUID> holders(String typed) {
		String code = CodiceFiscale.clean(typed);
		Optional<UUID> exact = this.rows.holder(code);
		if (exact.isPresent()) {
			return List.of(exact.get());
		}
		boolean valid = code.length() == 16 && CodiceFiscale.check("q", code).isEmpty();
		return valid ? this.rows.holders(IdentifierKind.CF.normalised(code)) : List.of();
	}

	/** Whose code exactly this is. */
	Optional<UUID> holder(Identifier identifier) {
		return this.rows.holder(IdentifierKind.clean(identifier));
	}

	/**
	 * What keeps a person from having this code: somebody else has it.
	 * @param subject who is to have it; null for a new person
	 * @return a fault, empty when nothing does
	 */
	Optional<Fault> taken(Identifier identifier, @Nullable UUID subject) {
		return this.rows.holder(IdentifierKind.clean(identifier))
			.filter(holder -> !holder.equals(subject))
			.map(holder -> Fault.of("identifier.value", "subject.known"));
	}

	/** That somebody else's code differs only by omocodia: it happens, seldom. */
	Optional<Fault> twin(IdentifierKind kind, Identifier identifier, @Nullable UUID subject) {
		if (kind != IdentifierKind.CF) {
			return Optional.empty();
		}
		boolean other = this.rows.holders(kind.normalised(IdentifierKind.clean(identifier)))
			.stream()
			.anyMatch(holder -> !holder.equals(subject));
		return other ? Optional.of(Fault.of("identifier.value", "subject.omocodia")) : Optional.empty();
	}

	/**
	 * The code that the person gets, with what the system adds; empty when it is one that
	 * the person has, whose days may be renewed.
	 */
	Optional<HeldIdentifier> given(Subject subject, Identifier identifier) {
		IdentifierKind kind = IdentifierKind.of(identifier).orElseThrow();
		String value = IdentifierKind.clean(identifier);
		boolean nothingNew = value.isEmpty() ? !subject.identifier.isEmpty() : this.rows.holder(value).isPresent();
		if (nothingNew) {
			renew(subject, kind, identifier);
			return Optional.empty();
		}
		return Optional.of(new HeldIdentifier(UUID.randomUUID(), kind.name(),
				value.isEmpty() ? this.rows.temporary() : value, false, kind.expiring() ? identifier.issued() : null,
				kind.expires(identifier), Instant.now(this.clock), null));
	}

	private void renew(Subject subject, IdentifierKind kind, Identifier identifier) {
		if (kind.expires(identifier) != null) {
			String value = IdentifierKind.clean(identifier);
			this.rows.renew(value, identifier.issued(), kind.expires(identifier));
			if (value.equals(subject.identifier)) {
				subject.identifierExpires = kind.expires(identifier);
			}
		}
	}

	/** Makes a code the one to go by, unless the person has a better one. */
	void show(Subject subject, HeldIdentifier held) {
		if (subject.identifier.isEmpty() || rank(held.type()) <= rank(subject.identifierType)) {
			subject.identifier = held.value();
			subject.identifierType = held.type();
			subject.identifierExpires = held.expires();
		}
	}

	/** Keeps it; the person is in the registry by now. */
	void keep(Viewer viewer, UUID subject, HeldIdentifier held) {
		IdentifierKind kind = IdentifierKind.valueOf(held.type());
		String normalised = kind.normalised(held.value());
		boolean twin = !this.rows.holders(normalised).isEmpty();
		List<String> worse = Arrays.stream(IdentifierKind.values())
			.filter(each -> each.compareTo(kind) >= 0)
			.map(Enum::name)
			.toList();
		this.rows.replace(subject, worse, Instant.now(this.clock));
		this.rows.insert(subject, new HeldIdentifier(held.id(), held.type(), held.value(), twin, held.issued(),
				held.expires(), held.recorded(), null), normalised, viewer.operator());
	}

	private static int rank(String type) {
		return IdentifierKind.valueOf(type).ordinal();
	}

}
