package it.siz.dwelling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Fault;

/** A dwelling to be registered, as it was typed. */
public record NewDwelling(@Nullable String address, @Nullable String comune, @Nullable String owner,
		@Nullable DwellingKind kind, @Nullable Integer rooms, @Nullable Integer size, boolean accessible,
		@Nullable Integer floor, @Nullable BigDecimal rent, @Nullable LocalDate availableFrom) {

	private static final int LONGEST = 200;

	List<Fault> faults() {
		List<Fault> faults = new ArrayList<>();
		text("address", this.address, faults);
		text("comune", this.comune, faults);
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
