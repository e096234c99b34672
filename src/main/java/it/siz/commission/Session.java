package it.siz.commission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A session of the commission; once approved, its minutes never change.
 *
 * @param number within the year and office
 * @param seal SHA-256 of the approved minutes
 */
public record Session(UUID id, String unit, int year, int number, LocalDate day, String place,
		@Nullable Instant approvedAt, @Nullable String approvedBy, @Nullable String seal, List<Member> members,
		List<Case> cases) {

	public boolean approved() {
		return this.approvedAt != null;
	}

	public List<Member> presentMembers() {
		return this.members.stream().filter(Member::present).toList();
	}

	/** Cases without an outcome. */
	public long undecided() {
		return this.cases.stream().filter(each -> each.outcome() == null).count();
	}

}
