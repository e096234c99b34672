package it.siz.ranking;

import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reasons in the words of the reader’s language. */
@Component
class ReasonTexts {

	private final MessageSource messages;

	ReasonTexts(MessageSource messages) {
		this.messages = messages;
	}

	List<String> of(List<Reason> reasons) {
		return reasons.stream().map(this::of).toList();
	}

	private String of(Reason reason) {
		return this.messages.getMessage(reason.code(), reason.args().toArray(), LocaleContextHolder.getLocale());
	}

}
