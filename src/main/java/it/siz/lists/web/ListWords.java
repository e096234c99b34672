package it.siz.lists.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import it.siz.kernel.TypedDate;
import it.siz.lists.Column;
import it.siz.lists.ListQuery;
import it.siz.operator.Operators;
import it.siz.operator.Unit;
import it.siz.practice.PracticeView;
import it.siz.practice.Sections;

/** Filters and cells in words, where no template writes them. */
@Component
class ListWords {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final ZoneId ROME = ZoneId.of("Europe/Rome");

	private final MessageSource messages;

	private final Sections sections;

	private final Operators operators;

	ListWords(MessageSource messages, Sections sections, Operators operators) {
		this.messages = messages;
		this.sections = sections;
		this.operators = operators;
	}

	List<Chip> chips(ListQuery query) {
		return ListQuery.FILTERS.stream()
			.filter(query::has)
			.map(name -> new Chip(name, value(query, name, query.values().get(name)), query.without(name).kept()))
			.toList();
	}

	private String value(ListQuery query, String name, String value) {
		return switch (name) {
			case ListQuery.STATE -> state(value,
					Sections.states(this.sections.kinds(query.get(ListQuery.SECTION))).getOrDefault(value, value));
			case ListQuery.WHOSE -> say("lists.whose." + value);
			case ListQuery.DUE -> say("lists.due." + value);
			case ListQuery.UNIT -> Optional.ofNullable(this.operators.units().get(value)).map(Unit::name).orElse(value);
			case ListQuery.FROM, ListQuery.TO -> DAY.format(TypedDate.parse(value));
			default -> value;
		};
	}

	/** Of a list: its section. */
	String title(@Nullable String section) {
		if (section == null) {
			return say("ui.practices");
		}
		String name = this.sections.all().getOrDefault(section, section);
		return String
			.valueOf(this.messages.getMessage("section." + section, null, name, LocaleContextHolder.getLocale()));
	}

	String heading(Column column) {
		return say("lists.column." + column.name());
	}

	String cell(PracticeView practice, Column column, Map<UUID, Instant> due) {
		return switch (column) {
			case PERSON -> practice.subject().name();
			case IDENTIFIER -> practice.subject().identifier();
			case KIND -> practice.label();
			case STATE -> state(practice.state(), practice.step());
			case TURN -> say("lists.turn." + practice.turn());
			case DUE -> day(due.get(practice.id()));
			case OWNER -> practice.owner().name();
			case UNIT -> practice.unit().name();
			case OPENED -> day(practice.opened());
			case SENT -> day(practice.sent());
			case CLOSED -> day(practice.closed());
		};
	}

	String say(String code) {
		return this.messages.getMessage(code, null, LocaleContextHolder.getLocale());
	}

	private String state(String state, String step) {
		Locale locale = LocaleContextHolder.getLocale();
		return String.valueOf(this.messages.getMessage("state." + state, null, step, locale));
	}

	private static String day(@Nullable Instant moment) {
		return (moment != null) ? DAY.format(moment.atZone(ROME)) : "";
	}

}
