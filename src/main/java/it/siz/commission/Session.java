package it.siz.commission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A session of the commission; once approved, its minutes never change.
 *
 * @param number within the year and office
 * @param seal SHA-256 of the approved minutes' text
 * @param paper the minutes as they were approved; null before, and for those of before
 * papers were kept
 * @param minutesSha256 of that file's bytes, hexadecimal
 */
public record Session(UUID id, String unit, int year, int number, LocalDate day, String place,
		@Nullable Instant approvedAt, @Nullable String approvedBy, @Nullable String seal,
		@JsonIgnore @Nullable UUID paper, @Nullable String minutesSha256, List<Member> members, List<Case> cases) {

	public boolean approved() {
		return this.approvedAt != null;
	}

	public List<Member> presentMembers() {
		return this.members.stream().filter(Member::present).toList();
	}

	/** The same, with nothing of practices that are not among these. */
	Session seen(Set<UUID> visible) {
		List<Case> shown = this.cases.stream()
			.map(each -> visible.contains(each.practice()) ? each : each.hide())
			.toList();
		return new Session(this.id, this.unit, this.year, this.number, this.day, this.place, this.approvedAt,
				this.approvedBy, this.seal, this.paper, this.minutesSha256, this.members, shown);
	}

	/** Whether it has a case that the viewer may not see. */
	public boolean hides() {
		return this.cases.stream().anyMatch(Case::hidden);
	}

	/** Cases without an outcome. */
	public long undecided() {
		return this.cases.stream().filter(each -> each.outcome() == null).count();
	}

}
