package it.siz.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.kernel.Problem;
import it.siz.operator.Role;
import it.siz.operator.Viewer;

/** What the checks of the store have found; for administrators. */
@Component
public class StoreReports {

	private static final ZoneId ROME = ZoneId.of("Europe/Rome");

	/** More are counted, not listed. */
	private static final int MOST = 200;

	private final JdbcClient jdbc;

	private final Clock clock;

	StoreReports(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The last check.
	 * @throws Problem 403 for everybody but administrators
	 */
	public Optional<StoreReport> last(Viewer viewer) {
		refuseOthers(viewer);
		return this.jdbc.sql("select * from store_check order by day desc limit 1")
			.query(StoreReports::report)
			.optional();
	}

	/**
	 * Rows whose file is not what was uploaded, the latest found first.
	 * @throws Problem 403 for everybody but administrators
	 */
	public List<StoreDamage> damages(Viewer viewer) {
		refuseOthers(viewer);
		return this.jdbc.sql("""
				select s.storage_key, s.what, s.found_at, p.code, r.id, r.type, r.at from store_damage s
				join (select id, storage_key, practice_id, type, uploaded_at as at from document
					union all select id, storage_key, null, null, received_at from signed_paper
					union all select id, storage_key, null, null, kept_at from own_paper) r using (storage_key)
				left join practice p on p.id = r.practice_id
				order by s.found_at desc, s.storage_key, r.id limit ?""")
			.param(MOST)
			.query(StoreReports::damage)
			.list();
	}

	/**
	 * @return whether nobody has begun today's check
	 */
	boolean begin() {
		Instant now = Instant.now(this.clock);
		return this.jdbc.sql("insert into store_check (day, began_at) values (?, ?) on conflict do nothing")
			.params(LocalDate.ofInstant(now, ROME), Timestamp.from(now))
			.update() == 1;
	}

	void end(StoreReport report) {
		this.jdbc.sql("""
				update store_check set ended_at = ?, files = ?, bytes = ?, orphans = ?, until_key = ?
				where day = (select max(day) from store_check)""")
			.params(Timestamp.from(Instant.now(this.clock)), report.files(), report.bytes(), report.orphans(),
					report.untilKey())
			.update();
	}

	/** Where the last check stopped for lack of time. */
	String goesOnAfter() {
		return this.jdbc.sql("select until_key from store_check where ended_at is not null order by day desc limit 1")
			.query(String.class)
			.optional()
			.orElse("");
	}

	/** Contents that rows name, deleted ones included, in the order of their keys. */
	List<Kept> after(String key, int most) {
		return this.jdbc.sql("""
				select distinct on (storage_key) storage_key, size, sha256 from (
					(select distinct on (storage_key) storage_key, size, sha256 from document
						where storage_key > :key order by storage_key limit :most) union all
					(select distinct on (storage_key) storage_key, size, sha256 from signed_paper
						where storage_key > :key order by storage_key limit :most) union all
					(select distinct on (storage_key) storage_key, size, sha256 from own_paper
						where storage_key > :key order by storage_key limit :most)) kept
				order by storage_key limit :most""").param("key", key).param("most", most).query(Kept.class).list();
	}

	/**
	 * @return whether nobody knew of it
	 */
	boolean damaged(String key, String what) {
		return this.jdbc.sql("""
				insert into store_damage (storage_key, what, found_at) values (?, ?, ?)
				on conflict (storage_key) do update set what = excluded.what returning xmax = 0""")
			.params(key, what, Timestamp.from(Instant.now(this.clock)))
			.query(Boolean.class)
			.single();
	}

	void well(List<String> keys) {
		if (!keys.isEmpty()) {
			this.jdbc.sql("delete from store_damage where storage_key in (:keys)").param("keys", keys).update();
		}
	}

	/** Nobody names it any more: nothing is lost. */
	void forgetUnnamed() {
		this.jdbc
			.sql("""
					delete from store_damage s where not exists (select 1 from document d where d.storage_key = s.storage_key)
					and not exists (select 1 from signed_paper p where p.storage_key = s.storage_key)
					and not exists (select 1 from own_paper o where o.storage_key = s.storage_key)""")
			.update();
	}

	private static void refuseOthers(Viewer viewer) {
		if (!viewer.has(Role.AMMINISTRATORE)) {
			throw Problem.forbidden("examination.admin");
		}
	}

	private static StoreReport report(ResultSet row, int number) throws SQLException {
		return new StoreReport(row.getTimestamp("began_at").toInstant(), instant(row.getTimestamp("ended_at")),
				row.getLong("files"), row.getLong("bytes"), row.getLong("orphans"), row.getString("until_key"));
	}

	private static StoreDamage damage(ResultSet row, int number) throws SQLException {
		return new StoreDamage(row.getString("storage_key"), row.getString("what"),
				row.getTimestamp("found_at").toInstant(), row.getString("code"), row.getObject("id", UUID.class),
				row.getString("type"), row.getTimestamp("at").toInstant());
	}

	private static @Nullable Instant instant(@Nullable Timestamp moment) {
		return (moment != null) ? moment.toInstant() : null;
	}

}
