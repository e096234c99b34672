package it.siz.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import it.siz.kernel.Fault;
import it.siz.kernel.SearchText;

/**
 * What an account needs before it is kept (FAQ Accesso 1 and 10). The rule of units
 * stands in the database, too.
 */
final class AccountRules {

	private static final Pattern USERNAME = Pattern.compile("[a-z0-9]+([._-][a-z0-9]+)*");

	private static final Pattern EMAIL = Pattern
		.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}.]+(\\.[^@\\s\\p{Cntrl}.]+)+");

	private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()/.-]{3,29}");

	private AccountRules() {
	}

	/**
	 * @param comuni every unit by its code, and whether it is a Comune
	 */
	static List<Fault> check(AccountForm form, Map<String, Boolean> comuni) {
		List<Fault> faults = new ArrayList<>();
		username(form.username()).ifPresent(faults::add);
		text("givenName", form.givenName(), faults);
		text("familyName", form.familyName(), faults);
		matches("email", form.email(), EMAIL, 200, faults);
		matches("phone", form.phone(), PHONE, 30, faults);
		if (form.roles() == null || form.roles().isEmpty()) {
			faults.add(Fault.of("roles", "operator.account.roles"));
		}
		units(Optional.ofNullable(form.units()).orElse(List.of()), comuni).ifPresent(faults::add);
		return faults;
	}

	/** As people type it: nome.cognome. */
	private static Optional<Fault> username(@Nullable String typed) {
		String name = Accounts.canonical(typed);
		boolean fits = name.length() <= 50 && name.contains(".") && USERNAME.matcher(name).matches();
		return fits ? Optional.empty() : Optional.of(Fault.of("username", "operator.account.username"));
	}

	private static void text(String field, @Nullable String typed, List<Fault> faults) {
		if (typed == null || typed.isBlank() || typed.length() > 100 || typed.indexOf('\0') >= 0) {
			faults.add(Fault.of(field, "operator.account." + field));
		}
	}

	private static void matches(String field, @Nullable String typed, Pattern shape, int most, List<Fault> faults) {
		String text = SearchText.blankToNull(typed);
		if (text != null && (text.length() > most || !shape.matcher(text.strip()).matches())) {
			faults.add(Fault.of(field, "operator.account." + field));
		}
	}

	private static Optional<Fault> units(List<String> units, Map<String, Boolean> comuni) {
		if (units.isEmpty()) {
			return Optional.of(Fault.of("units", "operator.account.units"));
		}
		if (!comuni.keySet().containsAll(units)) {
			return Optional.of(Fault.of("units", "operator.account.unknownUnit"));
		}
		boolean several = units.stream().distinct().count() > 1;
		return (several && units.stream().anyMatch(comuni::get))
				? Optional.of(Fault.of("units", "operator.account.oneComune")) : Optional.empty();
	}

}
