package it.siz.commission;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.Slice;
import it.siz.operator.Viewer;

/**
 * The sessions of the commission, kept by the referents of its office. An approved one
 * stays as it is.
 */
@Component
@Transactional
public class Sessions {

	private static final int LONGEST_NAME = 120;

	private static final int LONGEST_PLACE = 200;

	private static final int MOST = 30;

	private final CommissionKinds kinds;

	private final SessionRows rows;

	private final JdbcClient jdbc;

	private final Clock clock;

	Sessions(CommissionKinds kinds, SessionRows rows, JdbcClient jdbc, Clock clock) {
		this.kinds = kinds;
		this.rows = rows;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Newest first.
	 * @param after cursor of the page before; null for the first
	 * @throws Problem 403 for other roles, 404 for other offices
	 */
	@Transactional(readOnly = true)
	public Slice<SessionLine> list(Viewer viewer, @Nullable String after, int size) {
		return this.rows.page(this.kinds.office(viewer), after, Slice.bounded(size));
	}

	/**
	 * As far as the viewer may see its practices.
	 * @throws Problem 403 for other roles, 404 when there is none of the viewer's office
	 */
	@Transactional(readOnly = true)
	public Session get(Viewer viewer, UUID id) {
		return this.rows.seen(viewer, whole(viewer, id));
	}

	/** With every case, for the seal and for the minutes that are kept. */
	Session whole(Viewer viewer, UUID id) {
		return this.rows.find(id, this.kinds.office(viewer)).orElseThrow(Problem::absent);
	}

	/**
	 * Prepares a session; everybody named is present until somebody says otherwise.
	 * @throws Problem 422 per field
	 */
	public Session prepare(Viewer viewer, NewSession wish) {
		String office = this.kinds.office(viewer);
		List<String> members = members(wish.members());
		refuseFaults(wish, members);
		int year = Objects.requireNonNull(wish.day()).getYear();
		UUID id = UUID.randomUUID();
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext(?))").param("commission " + office).query().singleRow();
		this.jdbc.sql("""
				insert into commission_session (id, unit_code, year, number, day, place, prepared_by, prepared_at)
				values (?, ?, ?, (select coalesce(max(number), 0) + 1 from commission_session
				    where unit_code = ? and year = ?), ?, ?, ?, ?)""")
			.params(id, office, year, office, year, wish.day(), Objects.requireNonNull(wish.place()).strip(),
					viewer.operator(), Timestamp.from(Instant.now(this.clock)))
			.update();
		for (int place = 0; place < members.size(); place++) {
			this.jdbc
				.sql("insert into commission_member (id, session_id, place, name, present) values (?, ?, ?, ?, true)")
				.params(UUID.randomUUID(), id, place + 1, members.get(place))
				.update();
		}
		return get(viewer, id);
	}

	/**
	 * Who is there; the others are absent, and an absent member abstains from nothing.
	 * @throws Problem 409 when the minutes are approved, 422 when nobody is there
	 */
	public Session attend(Viewer viewer, UUID id, Set<UUID> present) {
		change(viewer, id);
		Session session = get(viewer, id);
		if (session.members().stream().noneMatch(member -> present.contains(member.id()))) {
			throw Problem.refused("present", "commission.nobodyPresent");
		}
		session.members()
			.forEach(member -> this.jdbc.sql("update commission_member set present = ? where id = ?")
				.params(present.contains(member.id()), member.id())
				.update());
		this.jdbc.sql("""
				update commission_case set version = version + 1, abstained = array(select m.id from commission_member m
				    where m.session_id = commission_case.session_id and m.present and m.id = any(abstained))
				where session_id = ? and cardinality(abstained) > 0""").param(id).update();
		return get(viewer, id);
	}

	/**
	 * Holds the session for a change.
	 * @throws Problem 404 when there is none, 409 when its minutes are approved
	 */
	void change(Viewer viewer, UUID id) {
		if (this.rows.lock(id, this.kinds.office(viewer)).orElseThrow(Problem::absent)) {
			throw Problem.conflict("commission.approved");
		}
	}

	private static List<String> members(@Nullable List<String> typed) {
		return (typed == null) ? List.of()
				: typed.stream().filter(Objects::nonNull).map(String::strip).filter(name -> !name.isEmpty()).toList();
	}

	private static void refuseFaults(NewSession wish, List<String> members) {
		List<Fault> faults = new ArrayList<>();
		if (wish.day() == null) {
			faults.add(Fault.of("day", "commission.day"));
		}
		if (wish.place() == null || wish.place().isBlank() || wish.place().strip().length() > LONGEST_PLACE) {
			faults.add(Fault.of("place", "commission.place", LONGEST_PLACE));
		}
		if (members.isEmpty() || members.size() > MOST
				|| members.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
			faults.add(Fault.of("members", "commission.members", MOST, LONGEST_NAME));
		}
		else if (new HashSet<>(members).size() < members.size()) {
			faults.add(Fault.of("members", "commission.memberTwice"));
		}
		if (!faults.isEmpty()) {
			throw Problem.refused(faults);
		}
	}

}
