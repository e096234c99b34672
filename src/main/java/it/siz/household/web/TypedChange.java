package it.siz.household.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import it.siz.household.Household;
import it.siz.household.HouseholdChange;
import it.siz.household.Member;
import it.siz.household.NewMember;
import it.siz.kernel.Problem;
import it.siz.kernel.SearchText;

/**
 * A change as a page sends it: of each member the kinship or that he or she leaves, and
 * perhaps one who comes. A date may be anything yet.
 */
record TypedChange(Map<String, String> fields) {

	/**
	 * The members in the order in which their fields stand, so that a fault finds its
	 * field again.
	 */
	List<NewMember> members(Household household, @Nullable UUID self) {
		List<NewMember> members = new ArrayList<>();
		for (Member member : household.members()) {
			if (!leaves(member)) {
				members.add(new NewMember(member.subject(), (member.subject() == null) ? member.name() : null,
						(member.subject() == null) ? member.birthDate() : null,
						this.fields.getOrDefault("parentela." + member.id(), member.kinship())));
			}
		}
		if (household.isEmpty() && self != null) {
			members.add(NewMember.of(self, "1"));
		}
		return members;
	}

	boolean leaves(Member member) {
		return this.fields.containsKey("esce." + member.id());
	}

	/** Who comes: a person of the registry, or a name. */
	NewMember comes() {
		String subject = SearchText.blankToNull(this.fields.get("persona"));
		String kinship = SearchText.blankToNull(this.fields.get("parentela"));
		return (subject != null) ? NewMember.of(id(subject), String.valueOf(kinship)) : new NewMember(null,
				SearchText.blankToNull(this.fields.get("nome")), day("birthDate", this.fields.get("nascita")), kinship);
	}

	HouseholdChange change(List<NewMember> members) {
		return new HouseholdChange(members, this.fields.get("motivo"));
	}

	@Nullable LocalDate from() {
		return day("on", this.fields.get("dal"));
	}

	long version() {
		String version = this.fields.getOrDefault("versione", "");
		if (!version.matches("\\d{1,18}")) {
			throw Problem.stale();
		}
		return Long.parseLong(version);
	}

	static @Nullable LocalDate day(String field, @Nullable String typed) {
		try {
			return (typed == null || typed.isBlank()) ? null : LocalDate.parse(typed.strip());
		}
		catch (DateTimeParseException ex) {
			throw Problem.refused(field, "household.date");
		}
	}

	private static UUID id(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw Problem.absent();
		}
	}

}
