package it.siz.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.household.HouseholdRows.Entry;
import it.siz.kernel.Fault;
import it.siz.subject.Subjects;

/**
 * The household of an attestation of ISEE. Each attestation has its own, which holds as
 * long as the attestation: the restricted one for social and health services differs from
 * the ordinary one.
 */
@Component
@Transactional
public class IseeHouseholds {

	private static final String SOURCE = "ISEE";

	private final HouseholdRows rows;

	private final HouseholdSets sets;

	private final Kinships kinships;

	private final Subjects subjects;

	IseeHouseholds(HouseholdRows rows, HouseholdSets sets, Kinships kinships, Subjects subjects) {
		this.rows = rows;
		this.sets = sets;
		this.kinships = kinships;
		this.subjects = subjects;
	}

	/** What is wrong with these members, by field members[i]. */
	@Transactional(readOnly = true)
	public List<Fault> check(List<NewMember> members, LocalDate day) {
		return new HouseholdRules(this.kinships, this.subjects.all(HouseholdRules.subjects(members))).check(members,
				day);
	}

	/**
	 * @param last the last day on which it holds
	 * @param by operator who writes it
	 * @return id of the household
	 */
	public UUID record(List<NewMember> members, LocalDate from, LocalDate last, UUID by) {
		return this.sets.replace(null, HouseholdKind.ISEE, members,
				new Entry(from, last.plusDays(1), SOURCE, null, by));
	}

	/** The attestation was written by mistake: so was its household. */
	public void undo(UUID household, UUID by) {
		this.rows.undo(household, new Entry(LocalDate.EPOCH, null, SOURCE, ChangeReason.CORREZIONE.name(), by));
	}

}
