package it.siz.dwelling.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import it.siz.dwelling.DwellingEntry;
import it.siz.dwelling.DwellingKind;
import it.siz.kernel.TypedDate;
import it.siz.kernel.TypedMoney;

/** The fields of a dwelling as a page sends them. */
final class TypedDwelling {

	private TypedDwelling() {
	}

	/** What cannot be read is nothing, and is refused as such. */
	static DwellingEntry entry(Map<String, String> typed) {
		String kind = typed.getOrDefault("kind", "");
		return new DwellingEntry(typed.get("address"), typed.get("comune"), typed.get("owner"),
				kind.matches("SAP|SAT|PRIVATO") ? DwellingKind.valueOf(kind) : null, number(typed.get("rooms")),
				number(typed.get("size")), "true".equals(typed.get("accessible")), number(typed.get("floor")),
				money(typed.getOrDefault("rent", "")), day(typed.getOrDefault("availableFrom", "")));
	}

	/** What is no version is an old one. */
	static int version(Map<String, String> typed) {
		String version = typed.getOrDefault("version", "");
		return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
	}

	private static @Nullable Integer number(@Nullable String typed) {
		return (typed != null && typed.strip().matches("-?[0-9]{1,5}")) ? Integer.valueOf(typed.strip()) : null;
	}

	private static @Nullable BigDecimal money(String typed) {
		try {
			return TypedMoney.parse(typed);
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	static @Nullable LocalDate day(String typed) {
		try {
			return TypedDate.parse(typed);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
