package it.siz.dwelling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Fault;
import it.siz.subject.Comuni;

/** What is said of a dwelling, new or corrected, as it was typed. */
public record DwellingEntry(@Nullable String address, @Nullable String comune, @Nullable String owner,
		@Nullable DwellingKind kind, @Nullable Integer rooms, @Nullable Integer size, boolean accessible,
		@Nullable Integer floor, @Nullable BigDecimal rent, @Nullable LocalDate availableFrom) {

	private static final int LONGEST = 200;

	/** What the register says now. */
	public static DwellingEntry of(Dwelling dwelling) {
		return new DwellingEntry(dwelling.address(), dwelling.comune(), dwelling.owner(), dwelling.kind(),
				dwelling.rooms(), dwelling.size(), dwelling.accessible(), dwelling.floor(), dwelling.rent(),
				dwelling.availableFrom());
	}

	/** Field by field as people type it, in the order of the form; empty for nothing. */
	public Map<String, String> words() {
		Map<String, String> words = new LinkedHashMap<>();
		words.put("address", text(this.address));
		words.put("comune", text(this.comune));
		words.put("owner", text(this.owner));
		words.put("kind", text(this.kind));
		words.put("rooms", text(this.rooms));
		words.put("size", text(this.size));
		words.put("floor", text(this.floor));
		words.put("accessible", String.valueOf(this.accessible));
		words.put("rent",
				(this.rent != null) ? this.rent.setScale(2, RoundingMode.HALF_UP).toString().replace('.', ',') : "");
		words.put("availableFrom", text(this.availableFrom));
		return words;
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString().strip() : "";
	}

	/** What is wrong with it, field by field. */
	List<Fault> faults(Comuni comuni) {
		List<Fault> faults = new ArrayList<>();
		text("address", this.address, faults);
		if (comuni.named(this.comune).isEmpty()) {
			faults.add(Fault.of("comune", "dwelling.comune"));
		}
		text("owner", this.owner, faults);
		if (this.kind == null) {
			faults.add(Fault.of("kind", "dwelling.kind"));
		}
		number("rooms", this.rooms, 1, 20, faults);
		number("size", this.size, 10, 1000, faults);
		number("floor", this.floor, -2, 50, faults);
		if (this.rent == null || this.rent.signum() < 0 || this.rent.scale() > 2
				|| this.rent.compareTo(BigDecimal.valueOf(10_000)) > 0) {
			faults.add(Fault.of("rent", "dwelling.rent"));
		}
		if (this.availableFrom == null) {
			faults.add(Fault.of("availableFrom", "dwelling.availableFrom"));
		}
		return faults;
	}

	private static void text(String field, @Nullable String text, List<Fault> faults) {
		if (text == null || text.isBlank() || text.strip().length() > LONGEST) {
			faults.add(Fault.of(field, "dwelling." + field, LONGEST));
		}
	}

	private static void number(String field, @Nullable Integer number, int least, int most, List<Fault> faults) {
		if (number == null || number < least || number > most) {
			faults.add(Fault.of(field, "dwelling." + field, least, most));
		}
	}

}
