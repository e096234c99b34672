package it.siz.lists;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import it.siz.kernel.SearchText;

/**
 * Filters of a list as they stand in its address, whether they make sense or not. Only
 * names of ours, in one order: equal filters are equal text.
 *
 * @param values by name; none is blank
 */
public record ListQuery(Map<String, String> values) {

	public static final String SECTION = "sezione";

	public static final String WORDS = "q";

	public static final String STATE = "stato";

	/** Whose: {@link #MINE} or {@link #OF_UNIT}. */
	public static final String WHOSE = "di";

	public static final String FROM = "dal";

	public static final String TO = "al";

	/** {@link #LATE} or a number of days. */
	public static final String DUE = "scadenza";

	public static final String UNIT = "servizio";

	/** {@link #OLDEST}; else the newest come first. */
	public static final String ORDER = "ordine";

	/** Asks to remember the filters: they were set by hand. */
	public static final String KEEP = "ricorda";

	public static final String MINE = "mie";

	public static final String OF_UNIT = "servizio";

	public static final String LATE = "ritardo";

	public static final String OLDEST = "vecchie";

	/** Those that narrow, in the order of their chips. */
	public static final List<String> FILTERS = List.of(WORDS, STATE, WHOSE, UNIT, FROM, TO, DUE);

	private static final List<String> NAMES = List.of(SECTION, WORDS, STATE, WHOSE, UNIT, FROM, TO, DUE, ORDER);

	/** Leaves out what is blank or none of ours. */
	public static ListQuery of(Map<String, String> parameters) {
		Map<String, String> values = new LinkedHashMap<>();
		for (String name : NAMES) {
			String value = SearchText.blankToNull(parameters.get(name));
			if (value != null) {
				values.put(name, value);
			}
		}
		return new ListQuery(values);
	}

	/** Reads {@link #text()} again. */
	public static ListQuery parse(@Nullable String text) {
		Map<String, String> values = new LinkedHashMap<>();
		UriComponentsBuilder.newInstance()
			.query(text)
			.build()
			.getQueryParams()
			.toSingleValueMap()
			.forEach((name, value) -> values.put(name, (value != null) ? decoded(value) : null));
		return of(values);
	}

	public @Nullable String get(String name) {
		return this.values.get(name);
	}

	public boolean has(String name) {
		return this.values.containsKey(name);
	}

	/** Whether it narrows at all. */
	public boolean filters() {
		return FILTERS.stream().anyMatch(this::has);
	}

	/** Whether it neither narrows nor orders: the list of a section as it is. */
	public boolean bare() {
		return !filters() && !has(ORDER);
	}

	/** The list with these filters, which are to be remembered. */
	public String kept() {
		return address() + (this.values.isEmpty() ? '?' : '&') + KEEP + "=si";
	}

	/** The same without one of its filters. */
	public ListQuery without(String name) {
		return with(name, "");
	}

	/** The same without any filter, in the same section and order. */
	public ListQuery plain() {
		Map<String, String> rest = new LinkedHashMap<>(this.values);
		rest.keySet().removeAll(FILTERS);
		return of(rest);
	}

	public ListQuery with(String name, String value) {
		Map<String, String> changed = new LinkedHashMap<>(this.values);
		changed.put(name, value);
		return of(changed);
	}

	/** As it stands in an address, after the question mark. */
	public String text() {
		StringBuilder text = new StringBuilder();
		this.values.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
			.append(name)
			.append('=')
			.append(UriUtils.encode(value, StandardCharsets.UTF_8)));
		return text.toString();
	}

	/** The list with these filters. */
	public String address() {
		return this.values.isEmpty() ? "/pratiche" : "/pratiche?" + text();
	}

	private static String decoded(String value) {
		try {
			return UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return value;
		}
	}

}
