package it.siz.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import it.siz.kernel.TypedDate;

/** Values in the words of a page; templates call it as @texts. */
@Component("texts")
class Texts {

	private static final ZoneId ROME = ZoneId.of("Europe/Rome");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

	private final MessageSource messages;

	private final Clock clock;

	Texts(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	/** 12.345,67 € */
	public String money(@Nullable BigDecimal amount) {
		if (amount == null) {
			return "";
		}
		NumberFormat format = NumberFormat.getNumberInstance(Locale.ITALY);
		format.setMinimumFractionDigits(2);
		format.setMaximumFractionDigits(2);
		return format.format(amount) + " €";
	}

	public String day(@Nullable LocalDate date) {
		return (date == null) ? "" : DAY.format(date);
	}

	public String day(@Nullable Instant moment) {
		return (moment == null) ? "" : DAY.format(moment.atZone(ROME));
	}

	public String moment(@Nullable Instant moment) {
		return (moment == null) ? ""
				: say("ui.moment", DAY.format(moment.atZone(ROME)), HOUR.format(moment.atZone(ROME)));
	}

	/**
	 * A day in a field: as people type it, whatever it was kept as; else as it stands.
	 */
	public String typedDay(@Nullable Object value) {
		String text = (value != null) ? value.toString() : "";
		try {
			return DAY.format(TypedDate.parse(text));
		}
		catch (DateTimeParseException ex) {
			return text;
		}
	}

	/** For what is printed: when. */
	public String now() {
		return moment(Instant.now(this.clock));
	}

	/**
	 * "scade domani", "in ritardo di 3 giorni": a due date in words, never by colour
	 * alone.
	 */
	public String due(@Nullable Instant due) {
		if (due == null) {
			return "";
		}
		long days = days(due);
		String code = (days < 0) ? "ui.due.late"
				: (days == 0) ? "ui.due.today" : (days == 1) ? "ui.due.tomorrow" : "ui.due.in";
		return say(code, Math.abs(days));
	}

	/** CSS class beside those words. */
	public String urgency(@Nullable Instant due) {
		if (due == null || days(due) > 2) {
			return "quiet";
		}
		return (days(due) < 0) ? "late" : "soon";
	}

	/**
	 * A word of a model (a state, an outcome, an event) in the reader's language; the
	 * word itself when none is known.
	 */
	public String word(String group, String word) {
		return String.valueOf(this.messages.getMessage(group + "." + word, null, word, locale()));
	}

	/** What a model calls something, or its word in the bundles where there is one. */
	public String named(String code, String name) {
		return String.valueOf(this.messages.getMessage(code, null, name, locale()));
	}

	/**
	 * A budget line: ANZIANI_INDIRETTA reads "Anziani, indiretta" without further words.
	 */
	public String line(String code) {
		String words = code.toLowerCase(Locale.ROOT).replace("_", ", ");
		return named("ui.line." + code, words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
	}

	/** A state: its word in the bundles, else the name of the node that sets it. */
	public String state(String state, String step) {
		return String.valueOf(this.messages.getMessage("state." + state, null, step, locale()));
	}

	/** A section: its name in the bundles, else that of its first kind. */
	public String section(String section, Map<String, String> names) {
		return String.valueOf(
				this.messages.getMessage("section." + section, null, names.getOrDefault(section, section), locale()));
	}

	/** A sentence of the bundles with arguments from data. */
	public String say(String code, Object... args) {
		return String.valueOf(this.messages.getMessage(code, args, code, locale()));
	}

	/**
	 * The same with the arguments as a list, as notifications keep them. List of
	 * anything: of strings, Spring would turn the numbers of a fault into text, which a
	 * choice does not take.
	 */
	public String sentence(String code, List<?> args) {
		return say(code, args.toArray());
	}

	/** CSS class of a state's tag: what needs work stands out, what is over does not. */
	public String tag(String turn, boolean closed, String state) {
		if (closed) {
			return ("respinta".equals(state) || "nonAmmissibile".equals(state)) ? "tag-bad" : "tag-good";
		}
		return "NOBODY".equals(turn) ? "tag-wait" : "tag-do";
	}

	private long days(Instant due) {
		return ChronoUnit.DAYS.between(LocalDate.now(this.clock.withZone(ROME)), due.atZone(ROME).toLocalDate());
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
