package it.siz.household;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A set that takes the place of the one before it.
 *
 * @param members all of them, the person included unless he or she leaves
 * @param reason code of a {@link ChangeReason}
 */
public record HouseholdChange(@Nullable List<NewMember> members, @Nullable String reason) {

	public HouseholdChange {
		members = (members != null) ? List.copyOf(members) : null;
	}

}
