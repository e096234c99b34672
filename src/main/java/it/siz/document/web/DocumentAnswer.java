package it.siz.document.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import it.siz.document.DocumentView;
import it.siz.examination.Examined;
import it.siz.examination.Pdfa;
import it.siz.examination.PdfaWords;
import it.siz.examination.Signature;

/**
 * A document over REST, with what its examination found.
 *
 * @param signatures none where nobody signed
 */
record DocumentAnswer(@JsonUnwrapped DocumentView document, PdfaAnswer pdfa, List<Signature> signatures) {

	static DocumentAnswer of(DocumentView document, @Nullable Examined examined, PdfaWords words) {
		Pdfa pdfa = (examined != null) ? examined.pdfa() : null;
		return new DocumentAnswer(document,
				(pdfa != null) ? new PdfaAnswer(pdfa.checked(), pdfa.compliant(), pdfa.profile(), words.sentences(pdfa))
						: new PdfaAnswer(false, false, null, List.of()),
				(examined != null) ? examined.signatures() : List.of());
	}

	/**
	 * @param checked false for what is no PDF, or could not be checked
	 * @param profile part and level that the file claims, as 2b
	 * @param problems what is missing and how to mend it, in the reader's language
	 */
	record PdfaAnswer(boolean checked, boolean compliant, @Nullable String profile, List<String> problems) {
	}

}
