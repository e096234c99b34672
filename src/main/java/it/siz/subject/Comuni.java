package it.siz.subject;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import it.siz.kernel.SearchText;

/**
 * The 61 Comuni of the Ambito of Lodi: 60 of the Provincia, and San Colombano al Lambro,
 * each with its centre (GeoNames, CC BY 4.0; ADR 0031).
 */
@Component
public class Comuni {

	private final Map<String, Comune> byIstat = new LinkedHashMap<>();

	Comuni() {
		try (Reader reader = new InputStreamReader(new ClassPathResource("comuni-ambito.csv").getInputStream(),
				StandardCharsets.UTF_8)) {
			CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
			for (CSVRecord row : format.parse(reader)) {
				this.byIstat.put(row.get("istat"), new Comune(row.get("istat"), row.get("belfiore"), row.get("nome"),
						row.get("cap"), Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon"))));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public List<Comune> all() {
		return List.copyOf(this.byIstat.values());
	}

	/** Whether somebody who lives there lives in the Ambito. */
	public boolean inAmbito(@Nullable String istat) {
		return istat != null && this.byIstat.containsKey(istat);
	}

	/** Name of the Comune; the code itself for one outside the Ambito. */
	public String name(@Nullable String istat) {
		if (istat == null) {
			return "";
		}
		Comune comune = this.byIstat.get(istat);
		return (comune != null) ? comune.name() : istat;
	}

	/** By its name, whatever its capitals, accents and apostrophes. */
	public Optional<Comune> named(@Nullable String name) {
		String wanted = (name != null) ? SearchText.fold(name) : "";
		return this.byIstat.values().stream().filter(each -> SearchText.fold(each.name()).equals(wanted)).findFirst();
	}

	/**
	 * From centre to centre as the crow flies, in whole kilometres; empty unless both are
	 * Comuni of the Ambito.
	 */
	public OptionalInt kilometres(@Nullable String from, @Nullable String to) {
		Comune one = named(from).orElse(null);
		Comune other = named(to).orElse(null);
		return (one == null || other == null) ? OptionalInt.empty()
				: OptionalInt.of((int) Math.round(one.kilometres(other)));
	}

	/**
	 * A Comune of the Ambito.
	 *
	 * @param latitude of its centre, in degrees north
	 * @param longitude of its centre, in degrees east
	 */
	public record Comune(String istat, String belfiore, String name, String postalCode, double latitude,
			double longitude) {

		/** Mean radius of the Earth, in kilometres. */
		private static final double EARTH = 6371;

		/** Along the great circle, by the haversine. */
		double kilometres(Comune other) {
			double north = Math.toRadians(other.latitude - this.latitude);
			double east = Math.toRadians(other.longitude - this.longitude);
			double half = square(Math.sin(north / 2)) + Math.cos(Math.toRadians(this.latitude))
					* Math.cos(Math.toRadians(other.latitude)) * square(Math.sin(east / 2));
			return 2 * EARTH * Math.asin(Math.sqrt(half));
		}

		private static double square(double value) {
			return value * value;
		}

	}

}
