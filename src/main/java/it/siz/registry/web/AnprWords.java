package it.siz.registry.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import it.siz.registry.Inquiries;
import it.siz.registry.News;
import it.siz.subject.SubjectView;

/** What ANPR has said, on a person's card; templates call it as @anpr. */
@Component("anpr")
class AnprWords {

	private final Inquiries inquiries;

	AnprWords(Inquiries inquiries) {
		this.inquiries = inquiries;
	}

	/** Dead, abroad, moved or struck off, when the card does not say so yet. */
	public @Nullable News news(SubjectView subject) {
		return this.inquiries.unseen(subject).orElse(null);
	}

	public boolean askable(SubjectView subject) {
		return Inquiries.askable(subject);
	}

}
