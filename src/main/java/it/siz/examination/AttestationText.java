package it.siz.examination;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import it.siz.examination.Attestation.Person;
import it.siz.kernel.CodiceFiscale;

/**
 * Finds in a text what an attestation of ISEE says (layout of INPS, D.M. 7.11.2014): by
 * the words beside each value, for the layout changes with the years.
 */
final class AttestationText {

	private static final Pattern PROTOCOL = Pattern
		.compile("INPS\\s?-\\s?ISEE\\s?-\\s?(\\d{4})\\s?-\\s?(\\d{8}[A-Z])\\s?-\\s?(\\d{2})");

	private static final String AMOUNT = "(\\d{1,3}(?:\\.\\d{3}){0,4},\\d{2})";

	/**
	 * Words on the line of an indicator, and the kind of the register; special ones
	 * first.
	 */
	private static final Map<String, String> KINDS = kinds();

	private static final Pattern DSU = Pattern
		.compile("(?i)(?:presentazione|sottoscrizione|data\\s+(?:della\\s+)?DSU|DSU\\s+del)[^\\d\\n]{0,60}" + day());

	private static final Pattern EXPIRES = Pattern
		.compile("(?i)(?:scadenza|valid[ao]\\s+fino\\s+al|validit\\S{1,3}\\s+fino\\s+al)[^\\d\\n]{0,40}" + day());

	private static final Pattern NOTED = Pattern.compile("(?i)omission|difformit");

	private static final Pattern NOT_NOTED = Pattern.compile(
			"(?i)(?:nessun\\w*|\\bnon\\b)[^.\\n]{0,80}(?:omission|difformit)|(?:omission|difformit)[^.\\n]{0,60}(?:\\bno\\b|\\bnon\\b|nessun)");

	private static final Pattern CODE = Pattern
		.compile("(?m)^(.{0,120}?)\\b([A-Z]{6}[0-9LMNP-V]{2}[A-EHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z])\\b");

	/** What stands before a name in the table of the household. */
	private static final Pattern NO_NAME = Pattern
		.compile("(?i)^\\s*(?:\\d+\\s+)?(?:D|C|F|FC|FNC|P|A|CR)\\s|codice\\s+fiscale|cognome|dichiarante|[^\\p{L}' ]");

	private final String text;

	private final String protocol;

	private AttestationText(String text, String protocol) {
		this.text = text;
		this.protocol = protocol;
	}

	static Optional<AttestationText> of(String text) {
		Matcher protocol = PROTOCOL.matcher(text);
		return protocol.find()
				? Optional.of(new AttestationText(text,
						"INPS-ISEE-" + protocol.group(1) + '-' + protocol.group(2) + '-' + protocol.group(3)))
				: Optional.empty();
	}

	Attestation read() {
		String kind = null;
		String amount = null;
		for (Map.Entry<String, String> each : KINDS.entrySet()) {
			Matcher line = Pattern.compile("(?i)\\bISEE\\b[^\\n\\d]{0,40}" + each.getKey() + "[^\\d\\n]{0,80}" + AMOUNT)
				.matcher(this.text);
			if (line.find() && kind == null) {
				kind = each.getValue();
				amount = line.group(1);
			}
		}
		return new Attestation(this.protocol, kind, (amount != null) ? value(amount) : plainValue(), date(DSU),
				date(EXPIRES), NOTED.matcher(this.text).find() && !NOT_NOTED.matcher(this.text).find(), persons());
	}

	private @Nullable BigDecimal plainValue() {
		Matcher line = Pattern.compile("\\bISEE\\b[^\\d\\n]{0,80}" + AMOUNT).matcher(this.text);
		return line.find() ? value(line.group(1)) : null;
	}

	private static BigDecimal value(String amount) {
		return new BigDecimal(amount.replace(".", "").replace(',', '.'));
	}

	private @Nullable LocalDate date(Pattern pattern) {
		Matcher found = pattern.matcher(this.text);
		try {
			return found.find() ? LocalDate.of(Integer.parseInt(found.group(3)), Integer.parseInt(found.group(2)),
					Integer.parseInt(found.group(1))) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private List<Person> persons() {
		Map<String, Person> persons = new LinkedHashMap<>();
		Matcher codes = CODE.matcher(this.text);
		while (codes.find()) {
			String code = codes.group(2);
			if (CodiceFiscale.check("", code).isEmpty()) {
				String name = NO_NAME.matcher(codes.group(1)).replaceAll(" ").replaceAll("\\s+", " ").strip();
				persons.merge(code, new Person(code, name), (known, more) -> known.name().isEmpty() ? more : known);
			}
		}
		return List.copyOf(persons.values());
	}

	private static String day() {
		return "(\\d{2})[/.-](\\d{2})[/.-](\\d{4})";
	}

	private static Map<String, String> kinds() {
		Map<String, String> kinds = new LinkedHashMap<>();
		kinds.put("socio-?\\s?sanitari[oe][^\\n\\d]{0,20}residenz\\w*", "residenze");
		kinds.put("socio-?\\s?sanitari[oe][^\\n\\d]{0,30}ristretto", "sociosanitarioRistretto");
		kinds.put("socio-?\\s?sanitari[oe]", "sociosanitario");
		kinds.put("(?:minorenni|minori)", "minorenni");
		kinds.put("universit\\S*", "universita");
		kinds.put("dottorat\\S*", "dottorato");
		kinds.put("corrente", "corrente");
		kinds.put("ordinario", "ordinario");
		return kinds;
	}

}
