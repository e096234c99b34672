package it.siz.dwelling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.dwelling.OfferView.State;

/** Reads the offers of a practice with their dwellings, the last first. */
@Component
class OfferRows {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final JdbcClient jdbc;

	OfferRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<OfferView> of(UUID practice) {
		return this.jdbc.sql("""
				select o.*, o.explanation::text as why, d.address, d.comune, d.owner, d.kind, d.rooms, d.size,
				    d.accessible, d.floor, d.rent, d.available_from, d.state as dwelling_state
				from dwelling_offer o join dwelling d on d.id = o.dwelling_id
				where o.practice_id = ? order by o.offered_at desc""").param(practice).query(OfferRows::read).list();
	}

	Optional<OfferView> open(UUID practice) {
		return of(practice).stream().filter(offer -> offer.state() == State.APERTA).findFirst();
	}

	private static OfferView read(ResultSet row, int number) throws SQLException {
		State state = State.valueOf(row.getString("state"));
		Dwelling dwelling = new Dwelling(row.getObject("dwelling_id", UUID.class), row.getString("address"),
				row.getString("comune"), row.getString("owner"), DwellingKind.valueOf(row.getString("kind")),
				row.getInt("rooms"), row.getInt("size"), row.getBoolean("accessible"), row.getInt("floor"),
				row.getBigDecimal("rent"), row.getObject("available_from", LocalDate.class),
				"ASSEGNATO".equals(row.getString("dwelling_state")), state == State.APERTA);
		return new OfferView(row.getObject("id", UUID.class), row.getObject("practice_id", UUID.class), dwelling,
				row.getTimestamp("offered_at").toInstant(), row.getTimestamp("until").toInstant(), state,
				row.getBoolean("counts"), row.getObject("viewed_on", LocalDate.class), row.getString("reason"),
				words(row.getString("why")));
	}

	private static List<String> words(String json) {
		try {
			return JSON.readValue(json, new TypeReference<>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String write(List<String> words) {
		try {
			return JSON.writeValueAsString(words);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
