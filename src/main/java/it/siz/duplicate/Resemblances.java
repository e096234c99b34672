package it.siz.duplicate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.CodiceFiscale;
import it.siz.kernel.SearchText;
import it.siz.subject.Lookalike.Side;

/** In what two records of persons are alike and in what not, in words. */
final class Resemblances {

	static final String SAME = "same";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private Resemblances() {
	}

	/**
	 * @param code codice fiscale or another identifier
	 * @param temporary whether that code says nothing about the person
	 */
	record Face(String code, boolean temporary, String familyName, String givenName, @Nullable String sex,
			@Nullable LocalDate birthDate, @Nullable String birthPlace) {
	}

	static List<Side> sides(Face here, Face there) {
		List<Side> sides = new ArrayList<>();
		sides.add(new Side("ui.codiceFiscale", here.code(), there.code(), code(here, there)));
		boolean swapped = names(here).equals(fold(there.givenName() + " " + there.familyName()))
				&& !names(here).equals(names(there));
		sides.add(name("ui.familyName", here.familyName(), there.familyName(), swapped));
		sides.add(name("ui.givenName", here.givenName(), there.givenName(), swapped));
		sides.add(new Side("ui.birthDate", day(here.birthDate()), day(there.birthDate()),
				birth(here.birthDate(), there.birthDate())));
		sides.add(plain("ui.birthPlace", here.birthPlace(), there.birthPlace()));
		sides.add(plain("ui.sex", here.sex(), there.sex()));
		return sides;
	}

	/** Why they are shown: what is said of code, name and birth where it is not plain. */
	static List<String> why(List<Side> sides) {
		List<String> why = new ArrayList<>();
		String code = sides.get(0).alike();
		if (!List.of("different", "unknown").contains(code)) {
			why.add("code." + code);
		}
		List<String> names = List.of(sides.get(1).alike(), sides.get(2).alike());
		why.add(names.contains("swapped") ? "name.swapped"
				: names.stream().allMatch(SAME::equals) ? "name.same" : "name.similar");
		if (List.of(SAME, "dayMonth").contains(sides.get(3).alike())) {
			why.add("birth." + sides.get(3).alike());
		}
		return why;
	}

	private static String code(Face here, Face there) {
		String one = CodiceFiscale.clean(here.code());
		String other = CodiceFiscale.clean(there.code());
		if (one.equals(other)) {
			return SAME;
		}
		if (one.isEmpty() || other.isEmpty()) {
			return "unknown";
		}
		if (isCode(one) && isCode(other)) {
			return CodiceFiscale.parse("", one).normalised().equals(CodiceFiscale.parse("", other).normalised())
					? "omocodia" : "different";
		}
		return (here.temporary() != there.temporary()) ? "temporary" : "different";
	}

	private static boolean isCode(String code) {
		return code.length() == 16 && CodiceFiscale.check("", code).isEmpty();
	}

	private static Side name(String field, String here, String there, boolean swapped) {
		boolean same = fold(here).equals(fold(there));
		return new Side(field, here, there, swapped ? "swapped" : same ? SAME : "different");
	}

	private static Side plain(String field, @Nullable String here, @Nullable String there) {
		String one = (here != null) ? here : "";
		String other = (there != null) ? there : "";
		return new Side(field, one, other,
				one.equals(other) ? SAME : (one.isEmpty() || other.isEmpty()) ? "unknown" : "different");
	}

	private static String birth(@Nullable LocalDate here, @Nullable LocalDate there) {
		if (here == null || there == null) {
			return (here == there) ? SAME : "unknown";
		}
		if (here.equals(there)) {
			return SAME;
		}
		return there.equals(swapped(here)) ? "dayMonth" : "different";
	}

	/**
	 * Day and month in each other's place; null where that is no date, or the same one.
	 */
	static @Nullable LocalDate swapped(@Nullable LocalDate date) {
		try {
			return (date == null || date.getDayOfMonth() == date.getMonthValue()) ? null
					: LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static String names(Face face) {
		return fold(face.familyName() + " " + face.givenName());
	}

	private static String fold(String text) {
		return Arrays.stream(SearchText.fold(text).split(" ")).reduce("", (one, word) -> one + " " + word).strip();
	}

	private static String day(@Nullable LocalDate date) {
		return (date != null) ? DAY.format(date) : "";
	}

}
