package it.siz.ranking.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

import it.siz.ranking.Outcome;
import it.siz.ranking.PublicRanking.PublicEntry;

/** Words of the public version. */
record PublicWords(MessageSource messages) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy, HH:mm")
		.withZone(ZoneId.of("Europe/Rome"));

	String word(String key, Object... args) {
		return this.messages.getMessage("ranking.public." + key, args, LocaleContextHolder.getLocale());
	}

	String outcome(Outcome outcome) {
		return this.messages.getMessage("ranking.outcome." + outcome, null, LocaleContextHolder.getLocale());
	}

	String position(PublicEntry entry) {
		return (entry.position() != null) ? String.valueOf(entry.position()) : "-";
	}

	String approved(@Nullable Instant at) {
		return (at != null) ? word("approved", TIME.format(at)) : "";
	}

}
