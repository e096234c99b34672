package it.siz.examination;

import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is missing for PDF/A and how to mend it, in the reader's language. */
@Component
public class PdfaWords {

	private final MessageSource messages;

	PdfaWords(MessageSource messages) {
		this.messages = messages;
	}

	/** One sentence for each thing that is missing. */
	public List<String> sentences(Pdfa pdfa) {
		return pdfa.failures()
			.stream()
			.map(each -> say(
					"examination.pdfa." + each.sentence()
							+ ((each.detail() == null && each.sentence().equals("font")) ? ".unnamed" : ""),
					each.detail()))
			.toList();
	}

	/** That it could not be checked. */
	public String unchecked() {
		return say("examination.pdfa.unchecked");
	}

	private String say(String key, Object... args) {
		return this.messages.getMessage(key, args, LocaleContextHolder.getLocale());
	}

}
