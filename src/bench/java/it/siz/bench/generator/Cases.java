package it.siz.bench.generator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Practices: three for a person, mostly where the person lives; half with an open task,
 * one in twenty waiting, the others closed; three in a hundred shared with another unit.
 */
final class Cases {

	/** So many of the first ten thousand are shared with bench.assigned. */
	static final int SHARED = 2000;

	private static final String PRACTICE = "practice (id, kind, year, number, code, subject_id, applicant_relation, "
			+ "owner_id, unit_code, handled_by, turn, state, step, answers, process_instance_id, opened_at, closed_at, "
			+ "exclusive_key, version)";

	private static final String ASSIGNMENT = "practice_assignment (id, practice_id, unit_code, operator_id, access, until, "
			+ "assigned_by, assigned_at, revoked_at)";

	private static final DateTimeFormatter ENGINE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS")
		.withZone(ZoneOffset.UTC);

	private static final Instant FIRST = Instant.parse("2020-11-23T00:00:00Z");

	private static final long DAY = 24 * 3600;

	private static final String ANSWERS = """
			{"prova": {"motivo": "%d", "richiesta": "Sostegno alla domiciliarità e contatto con il medico di base, \
			come da colloquio", "note": "%s", "isee": %d, "conviventi": %d, "urgente": false}}""";

	private final Tables tables;

	private final EngineRows engine;

	private final Staff staff;

	private final Random random;

	private final Skew places;

	/** Of a person and unit there is one open presa in carico. */
	private final Set<String> taken;

	private int shared;

	Cases(Tables tables, Map<String, String> definitions, Staff staff, Random random, Set<String> taken) {
		this.taken = taken;
		this.tables = tables.table(PRACTICE).table(ASSIGNMENT);
		this.engine = new EngineRows(tables, definitions);
		this.staff = staff;
		this.random = random;
		this.places = new Skew(staff.comuni().size(), 0.8);
	}

	void add(int index) {
		int person = index / 3;
		if (index % 3 == 0) {
			People.add(this.tables, person, this.staff.of(this.staff.comuni().get(0)).get(0).id());
		}
		Shape shape = Shape.at(this.random.nextInt(100));
		int subject = (index % 3 == 0) ? person : this.random.nextInt(person + 1);
		String comune = comune(subject);
		String unit = unit(shape, comune);
		Staff.Worker owner = this.staff.draw(unit, this.random, shape.owners().toArray(String[]::new));
		int luck = this.random.nextInt(100);
		String key = shape.kind().equals("presa-in-carico") ? "presa-in-carico " + People.id(subject) + ' ' + unit : null;
		boolean open = luck < 55 && (key == null || this.taken.add(key));
		UUID practice = new UUID(this.random.nextLong() & ~0xf000L | 0x4000L,
				this.random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
		UUID process = new UUID(this.random.nextLong() & ~0xffL, this.random.nextLong());
		Instant opened = FIRST.plusSeconds(this.random.nextInt((int) (6 * 365 * DAY))).plusNanos(index % 1000000 * 1000L);
		Station station = !open ? null : (luck >= 50) ? shape.rest()
				: shape.stations().get(this.random.nextInt(shape.stations().size()));
		Staff.Worker other = this.staff.draw(comune, this.random, "ASSISTENTE_SOCIALE");
		practice(index, shape, station, practice, process, subject, owner, unit, key, opened);
		if (station != null && station.message() == null) {
			EngineRows.Assignee assignee = station.turn().equals("OFFICE") ? null : station.turn().equals("ASSIGNED")
					? EngineRows.Assignee.of(other, comune) : EngineRows.Assignee.of(owner, unit);
			this.engine.task(shape, station, process, practice, assignee, unit, ENGINE_TIME.format(opened),
					ENGINE_TIME.format(opened.plusSeconds(10 * DAY)));
		}
		else if (station != null) {
			this.engine.waits(shape, process, practice, ENGINE_TIME.format(opened));
		}
		share(index, shape, practice, owner, comune, other, opened);
	}

	private void practice(int index, Shape shape, Station station, UUID practice, UUID process, int subject,
			Staff.Worker owner, String unit, String key, Instant opened) {
		int year = opened.atZone(ZoneOffset.UTC).getYear();
		int number = 10_000_000 + index;
		String turn = (station != null) ? station.turn() : "NOBODY";
		String office = "OFFICE".equals(turn) ? (station.office() != null ? station.office() : unit)
				: shape.kind().equals("domanda-b2") && station == null ? "B2" : null;
		this.tables.add(PRACTICE, practice, shape.kind(), year, number,
				shape.prefix() + '-' + year + '-' + number, People.id(subject), "SELF", owner.id(), unit, office, turn,
				(station != null) ? station.state() : shape.end(), (station != null) ? station.node() : "chiusa",
				ANSWERS.formatted(this.random.nextInt(20), "x".repeat(this.random.nextInt(300)),
						this.random.nextInt(30000), this.random.nextInt(5)),
				process, opened, (station != null) ? null : opened.plusSeconds(1 + this.random.nextInt((int) (200 * DAY))),
				key, 3);
	}

	private void share(int index, Shape shape, UUID practice, Staff.Worker owner, String comune, Staff.Worker other,
			Instant opened) {
		if (shape.kind().equals("domanda")) {
			assignment(practice, comune, other.id(), "EDIT", null, owner, opened, null);
		}
		else if (!shape.kind().equals("domanda-b2") && index < 10_000 && index % 4 == 0 && this.shared < SHARED) {
			this.shared++;
			Staff.Worker many = this.staff.of(this.staff.comuni().get(40))
				.stream()
				.filter(worker -> worker.username().equals("bench.assigned"))
				.findFirst()
				.orElseThrow();
			assignment(practice, this.staff.comuni().get(40), many.id(), "READ", null, owner, opened, null);
		}
		else if (this.random.nextInt(100) < 3) {
			String to = this.staff.comuni().get(this.places.draw(this.random));
			boolean person = this.random.nextInt(3) == 0;
			int luck = this.random.nextInt(10);
			assignment(practice, to, person ? this.staff.of(to).get(0).id() : null, (luck < 5) ? "READ" : "EDIT",
					(luck < 3) ? ((luck == 0) ? "2026-01-31" : "2027-12-31") : null, owner, opened,
					(luck == 9) ? opened.plusSeconds(30 * DAY) : null);
		}
	}

	private void assignment(UUID practice, String unit, UUID operator, String access, String until, Staff.Worker by,
			Instant at, Instant revoked) {
		this.tables.add(ASSIGNMENT, new UUID(this.random.nextLong(), this.random.nextLong()), practice, unit, operator,
				access, until, by.id(), at, revoked);
	}

	private String comune(int person) {
		return this.staff.comuni().get(this.places.draw(new Random(person * 7919L + 11)));
	}

	/** Offices work with reports and projects, too; an application that the referents hold is theirs. */
	private String unit(Shape shape, String comune) {
		if (shape.kind().equals("domanda")) {
			return "B2";
		}
		List<String> offices = this.staff.offices();
		boolean office = shape.owners().contains("REFERENTE") && this.random.nextInt(100) < 20;
		if (!office) {
			return comune;
		}
		String drawn = offices.get(this.random.nextInt(offices.size()));
		return drawn.equals("AMBITO") ? comune : drawn;
	}

}
