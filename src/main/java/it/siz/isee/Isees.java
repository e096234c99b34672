package it.siz.isee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.document.PersonDocuments;
import it.siz.household.IseeHouseholds;
import it.siz.household.Kinship;
import it.siz.household.NewMember;
import it.siz.isee.IseeRows.Written;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/** The register of attestations (FAQ Soggetti 7: today they are loaded by hand). */
@Component
@Transactional
public class Isees {

	/** Where an attestation comes from. */
	public enum Source {

		OPERATORE, INPS

	}

	private final IseeRows rows;

	private final IseeHouseholds households;

	private final PersonDocuments files;

	private final Subjects subjects;

	private final Clock clock;

	Isees(IseeRows rows, IseeHouseholds households, PersonDocuments files, Subjects subjects, Clock clock) {
		this.files = files;
		this.rows = rows;
		this.households = households;
		this.subjects = subjects;
		this.clock = clock;
	}

	/**
	 * All that count or counted for a person, the newest DSU first, withdrawn ones too.
	 * @throws Problem 403 for a role without case data, 404 when there is no such person
	 */
	@Transactional(readOnly = true)
	public List<IseeView> of(Viewer viewer, UUID subject) {
		person(viewer, subject);
		return this.rows.of(subject);
	}

	/**
	 * The one that counts on a day: of several, the one with the newest DSU.
	 * @param kinds of which it may be
	 */
	@Transactional(readOnly = true)
	public Optional<IseeView> validOn(UUID subject, Set<IseeKind> kinds, LocalDate day) {
		return kinds.isEmpty() ? Optional.empty() : this.rows.validOn(subject, kinds, day);
	}

	/**
	 * Registers an attestation with its household.
	 * @throws Problem 422 per field, and before the person has signed the informativa
	 */
	public IseeView register(Viewer viewer, UUID subject, NewIsee isee, Source source) {
		person(viewer, subject);
		SubjectView person = this.subjects.signed(subject);
		List<NewMember> members = (isee.members() != null && !isee.members().isEmpty()) ? isee.members()
				: List.of(NewMember.of(subject, Kinship.REFERENCE));
		List<Fault> faults = new ArrayList<>(IseeRules.check(isee, person.birthDate(), LocalDate.now(this.clock)));
		if (faults.isEmpty()) {
			faults.addAll(this.households.check(members, isee.dsuDate()));
			if (members.stream().noneMatch(member -> subject.equals(member.subject()))) {
				faults.add(Fault.of("members", "isee.members.self", person.name()));
			}
			taken(subject, isee).ifPresent(faults::add);
			if (isee.document() != null && this.files.of(viewer, subject, IseePapers.TYPE)
				.stream()
				.noneMatch(file -> file.id().equals(isee.document()))) {
				faults.add(Fault.of("document", "isee.document"));
			}
		}
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
		return insert(viewer, subject, isee, members, source);
	}

	private IseeView insert(Viewer viewer, UUID subject, NewIsee isee, List<NewMember> members, Source source) {
		IseeKind kind = IseeKind.of(isee.kind()).orElseThrow();
		LocalDate expires = (isee.expires() != null) ? isee.expires() : kind.usualExpiry(isee.dsuDate());
		UUID household = this.households.record(members, isee.dsuDate(), expires, viewer.operator());
		UUID id = UUID.randomUUID();
		this.rows.insert(id, subject, isee, kind, new Written(expires, source.name(), household, viewer.operator()));
		return this.rows.of(subject).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
	}

	/**
	 * One protocol belongs to one DSU: to its person, and to the others of that household
	 * for the indicators that are theirs alone.
	 */
	private Optional<Fault> taken(UUID subject, NewIsee isee) {
		for (IseeView known : this.rows.withProtocol(IseeRules.clean(isee.protocol()))) {
			boolean own = known.subject().equals(subject);
			if (!own && !this.rows.covers(known.id(), subject)) {
				return Optional.of(Fault.of("protocol", "isee.ofOthers", known.person()));
			}
			if (known.kind().word().equals(isee.kind()) && (own || known.kind().ofHousehold())) {
				return Optional.of(Fault.of("protocol", "isee.known", known.person()));
			}
		}
		return Optional.empty();
	}

	/**
	 * It was written by mistake: it stays in the list and counts no more.
	 * @throws Problem 404 when there is no such attestation of this person
	 */
	public void withdraw(Viewer viewer, UUID subject, UUID isee) {
		person(viewer, subject);
		UUID household = this.rows.withdraw(subject, isee, viewer.operator()).orElseThrow(Problem::absent);
		this.households.undo(household, viewer.operator());
	}

	private SubjectView person(Viewer viewer, UUID subject) {
		if (!viewer.worksOnCases()) {
			throw Problem.forbidden("isee.role");
		}
		return this.subjects.get(subject);
	}

}
