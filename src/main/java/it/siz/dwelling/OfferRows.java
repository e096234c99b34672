package it.siz.dwelling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.dwelling.OfferView.State;
import it.siz.kernel.Condition;
import it.siz.kernel.StoredJson;
import it.siz.operator.Viewer;
import it.siz.practice.PracticeAccess;
import it.siz.visibility.Action;

/** Reads the offers of a practice with their dwellings, the last first. */
@Component
class OfferRows {

	private final JdbcClient jdbc;

	private final PracticeAccess access;

	OfferRows(JdbcClient jdbc, PracticeAccess access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	List<OfferView> of(UUID practice) {
		return this.jdbc.sql("""
				select o.*, o.explanation::text as why,\s""" + DwellingRows.COLUMNS + """

				from dwelling_offer o join dwelling d on d.id = o.dwelling_id
				where o.practice_id = ? order by o.offered_at desc""").param(practice).query(OfferRows::read).list();
	}

	/** Those of practices that the viewer may open; the others stay unsaid. */
	List<DwellingOffer> ofDwelling(Viewer viewer, UUID dwelling) {
		Condition visible = this.access.may(viewer, Action.VIEW);
		return this.jdbc.sql("""
				select p.id, p.code, o.offered_at, o.state, o.reason
				from dwelling_offer o join practice p on p.id = o.practice_id
				where o.dwelling_id = :dwelling and\s""" + visible.sql() + " order by o.offered_at desc")
			.param("dwelling", dwelling)
			.params(visible.values())
			.query((row, i) -> new DwellingOffer(row.getObject("id", UUID.class), row.getString("code"),
					row.getTimestamp("offered_at").toInstant(), State.valueOf(row.getString("state")),
					row.getString("reason")))
			.list();
	}

	Optional<OfferView> open(UUID practice) {
		return of(practice).stream().filter(offer -> offer.state() == State.APERTA).findFirst();
	}

	private static OfferView read(ResultSet row, int number) throws SQLException {
		State state = State.valueOf(row.getString("state"));
		Dwelling dwelling = DwellingRows.read(row, number);
		return new OfferView(row.getObject("id", UUID.class), row.getObject("practice_id", UUID.class), dwelling,
				row.getTimestamp("offered_at").toInstant(), row.getTimestamp("until").toInstant(), state,
				row.getBoolean("counts"), row.getObject("viewed_on", LocalDate.class), row.getString("reason"),
				words(row.getString("why")));
	}

	private static List<String> words(String json) {
		return StoredJson.read(json, new TypeReference<>() {
		});
	}

}
