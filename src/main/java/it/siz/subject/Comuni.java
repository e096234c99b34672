package it.siz.subject;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The 61 Comuni of the Ambito of Lodi: 60 of the Provincia, and San Colombano al Lambro.
 */
@Component
public class Comuni {

	private final Map<String, Comune> byIstat = new LinkedHashMap<>();

	Comuni() {
		try (Reader reader = new InputStreamReader(new ClassPathResource("comuni-ambito.csv").getInputStream(),
				StandardCharsets.UTF_8)) {
			CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
			for (CSVRecord row : format.parse(reader)) {
				this.byIstat.put(row.get("istat"),
						new Comune(row.get("istat"), row.get("belfiore"), row.get("nome"), row.get("cap")));
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

	/** A Comune of the Ambito. */
	public record Comune(String istat, String belfiore, String name, String postalCode) {
	}

}
