package it.siz.examination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Findings by the SHA-256 of their content, and the words of its text. */
@Component
class ExaminationRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	ExaminationRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The newest finding counts: the rules or the examiner may have changed. */
	void keep(String sha256, Inspection found, @Nullable Pdfa pdfa) {
		this.jdbc.sql("""
				insert into examination (sha256, kind, examined_at, pages, scan, pdfa, signatures, attestation, words)
				values (:sha256, :kind, :now, :pages, :scan, :pdfa::jsonb, :signatures::jsonb, :attestation::jsonb,
				    to_tsvector('italian', :text))
				on conflict (sha256) do update set kind = excluded.kind, examined_at = excluded.examined_at,
				    pages = excluded.pages, scan = excluded.scan, pdfa = coalesce(excluded.pdfa, examination.pdfa),
				    signatures = excluded.signatures, attestation = excluded.attestation, words = excluded.words""")
			.param("sha256", sha256)
			.param("kind", found.kind().name())
			.param("now", Timestamp.from(this.clock.instant()))
			.param("pages", found.pages())
			.param("scan", found.scan())
			.param("pdfa", (pdfa != null) ? json(pdfa) : null)
			.param("signatures", json(found.signatures()))
			.param("attestation", (found.attestation() != null) ? json(found.attestation()) : null)
			.param("text", found.text())
			.update();
	}

	Map<String, Examined> of(Collection<String> sha256) {
		Map<String, Examined> found = new HashMap<>();
		if (!sha256.isEmpty()) {
			this.jdbc.sql("""
					select sha256, kind, pages, scan, pdfa, signatures, attestation from examination
					where sha256 in (:sha256)""").param("sha256", sha256).query(row -> {
				found.put(row.getString("sha256"), read(row));
			});
		}
		return found;
	}

	/**
	 * What a day later belongs to no document: refused, rolled back, never sent again.
	 */
	int sweep(Timestamp before) {
		return this.jdbc.sql(
				"delete from examination e where e.examined_at < ? and not exists (select 1 from document d where d.sha256 = e.sha256)")
			.param(before)
			.update();
	}

	private static Examined read(ResultSet row) throws SQLException {
		return new Examined(FileKind.valueOf(row.getString("kind")), row.getInt("pages"), row.getBoolean("scan"),
				read(row.getString("pdfa"), Pdfa.class),
				List.copyOf(Arrays.asList(read(row.getString("signatures"), Signature[].class))),
				read(row.getString("attestation"), Attestation.class));
	}

	private static <T> @Nullable T read(@Nullable String json, Class<T> type) {
		try {
			return (json != null) ? Worker.JSON.readValue(json, type) : null;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String json(Object value) {
		try {
			return Worker.JSON.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
