package it.siz.dwelling;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.decision.Decisions;
import it.siz.decision.Row;
import it.siz.kernel.Problem;
import it.siz.kernel.StoredJson;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.Practices;
import it.siz.practice.Timeline;
import it.siz.visibility.Action;
import it.siz.workflow.Processes;
import it.siz.workflow.ServiceKind;

/**
 * Offers a dwelling to a household, and keeps what became of it. The database lets no
 * dwelling be offered twice at once.
 */
@Component
@Transactional
public class Offers {

	private static final ZoneId ROME = ZoneId.of("Europe/Rome");

	private final HousingOffice office;

	private final DwellingRows dwellings;

	private final Matching matching;

	private final OfferRows rows;

	private final Decisions decisions;

	private final Practices practices;

	private final Processes processes;

	private final Timeline timeline;

	private final JdbcClient jdbc;

	private final Clock clock;

	Offers(HousingOffice office, DwellingRows dwellings, Matching matching, OfferRows rows, Decisions decisions,
			Practices practices, Processes processes, Timeline timeline, JdbcClient jdbc, Clock clock) {
		this.office = office;
		this.dwellings = dwellings;
		this.matching = matching;
		this.rows = rows;
		this.decisions = decisions;
		this.practices = practices;
		this.processes = processes;
		this.timeline = timeline;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The last first; the caller has asked whether the practice may be seen. */
	@Transactional(readOnly = true)
	public List<OfferView> of(UUID practice) {
		return this.rows.of(practice);
	}

	/**
	 * To whom a dwelling was offered, the last first, as far as the viewer may see them.
	 * @throws Problem 403 for other roles, 404 when the viewer's office has none such
	 */
	@Transactional(readOnly = true)
	public List<DwellingOffer> ofDwelling(Viewer viewer, UUID dwelling) {
		this.dwellings.find(this.office.of(viewer), dwelling).orElseThrow(Problem::absent);
		return this.rows.ofDwelling(viewer, dwelling);
	}

	/**
	 * Offers a dwelling, until the end of the last day that the rules give.
	 * @throws Problem 403 or 404 for others than the referents, 409 when it is retired,
	 * taken or offered already, the household has an offer or waits for none, or it does
	 * not fit
	 */
	public OfferView offer(Viewer viewer, UUID practice, UUID dwelling) {
		String unit = this.office.of(viewer);
		Practice household = this.practices.visible(viewer, practice, Action.EDIT);
		ServiceKind kind = this.office.kind(household);
		Dwelling wanted = this.dwellings.hold(unit, dwelling).orElseThrow(Problem::absent);
		if (wanted.retired()) {
			throw Problem.conflict("dwelling.retired", wanted.address());
		}
		Match match = this.matching.match(household, kind, wanted);
		if (!match.fits()) {
			throw Problem.conflict("dwelling.fitsNot", wanted.address());
		}
		Instant now = Instant.now(this.clock);
		Instant until = LocalDate.ofInstant(now, ROME)
			.plusDays(rules(kind, wanted).number("days").intValue() + 1L)
			.atStartOfDay(ROME)
			.toInstant();
		insert(viewer, household, match, now, until);
		this.timeline.record(practice, viewer.operator(), "dwellingOffered", Map.of("dwelling", wanted.address()));
		this.processes.signal(practice, "dwellingOffered", Map.of("offerUntil", until.toString()));
		return this.rows.open(practice).orElseThrow();
	}

	private void insert(Viewer viewer, Practice household, Match match, Instant now, Instant until) {
		try {
			this.jdbc
				.sql("""
						insert into dwelling_offer (id, dwelling_id, practice_id, offered_by, offered_at, until, explanation)
						values (?, ?, ?, ?, ?, ?, ?::jsonb)""")
				.params(UUID.randomUUID(), match.dwelling().id(), household.id(), viewer.operator(),
						Timestamp.from(now), Timestamp.from(until), StoredJson.write(match.reasons()))
				.update();
		}
		catch (DuplicateKeyException ex) {
			boolean same = String.valueOf(ex.getMessage()).contains("dwelling_offer_one_a_household");
			throw Problem.conflict(same ? "dwelling.hasOffer" : "dwelling.taken", match.dwelling().address());
		}
	}

	private Row rules(ServiceKind kind, Dwelling dwelling) {
		return this.decisions.evaluate(kind.property("offer"), Map.of("kind", dwelling.kind().name())).only();
	}

	/**
	 * The household has answered: the offer form holds how.
	 * @return what the gateway reads: accepted, refused, or exhausted when the refusals
	 * are as many as the rules allow
	 */
	public String answered(UUID practice) {
		Practice household = this.practices.get(practice);
		ServiceKind kind = this.office.kind(household);
		Map<String, Object> answers = household.answers(kind.property("answer"));
		OfferView offer = this.rows.open(practice).orElseThrow(() -> Problem.conflict("dwelling.noOffer"));
		boolean accepted = "accettata".equals(answers.get("esitoOfferta"));
		boolean counts = !accepted && !Boolean.TRUE.equals(answers.get("rifiutoGiustificato"));
		close(offer, accepted ? "ACCETTATA" : "RIFIUTATA", counts, Objects.toString(answers.get("dataVisita"), null),
				Objects.toString(answers.get("motivoRifiuto"), null));
		if (accepted) {
			this.jdbc.sql("update dwelling set state = 'ASSEGNATO' where id = ?").param(offer.dwelling().id()).update();
			return "accettata";
		}
		return exhausted(kind, offer) ? "esaurita" : "rifiutata";
	}

	/** Its time is over without an answer: that counts as a refusal. */
	public String expired(UUID practice) {
		OfferView offer = this.rows.open(practice).orElseThrow(() -> Problem.conflict("dwelling.noOffer"));
		close(offer, "SCADUTA", true, null, null);
		return exhausted(this.office.kind(this.practices.get(practice)), offer) ? "esaurita" : "rifiutata";
	}

	private void close(OfferView offer, String state, boolean counts, @org.jspecify.annotations.Nullable String viewed,
			@org.jspecify.annotations.Nullable String reason) {
		this.jdbc.sql("""
				update dwelling_offer set state = ?, counts = ?, viewed_on = ?::date, reason = ?, closed_at = ?
				where id = ?""")
			.params(state, counts, viewed, reason, Timestamp.from(Instant.now(this.clock)), offer.id())
			.update();
		this.timeline.record(offer.practice(), null, "offerClosed",
				Map.of("dwelling", offer.dwelling().address(), "outcome", state));
	}

	private boolean exhausted(ServiceKind kind, OfferView offer) {
		int refusals = this.jdbc.sql("select count(*) from dwelling_offer where practice_id = ? and counts")
			.param(offer.practice())
			.query(Integer.class)
			.single();
		return refusals >= rules(kind, offer.dwelling()).number("refusals").intValue();
	}

}
