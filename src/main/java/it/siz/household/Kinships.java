package it.siz.household;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The kinship codes, read once: they change with a migration only. */
@Component
public class Kinships {

	/** Neither told nor to be guessed. */
	static final String UNKNOWN = "99";

	private final SingletonSupplier<Map<String, Kinship>> known;

	Kinships(JdbcClient jdbc) {
		this.known = SingletonSupplier.of(() -> {
			Map<String, Kinship> all = new LinkedHashMap<>();
			jdbc.sql("select code, generation, offered from kinship order by position")
				.query((row, i) -> new Kinship(row.getString(1), row.getInt(2), row.getBoolean(3)))
				.list()
				.forEach(each -> all.put(each.code(), each));
			return all;
		});
	}

	/** Those that may be chosen, the most frequent first. */
	public List<Kinship> offered() {
		return this.known.obtain().values().stream().filter(Kinship::offered).toList();
	}

	Optional<Kinship> find(@Nullable String code) {
		return Optional.ofNullable(this.known.obtain().get((code != null) ? code : ""));
	}

	/** A code that ANPR invents tomorrow must not stop an import. */
	String orUnknown(@Nullable String code) {
		return find(code).map(Kinship::code).orElse(UNKNOWN);
	}

}
