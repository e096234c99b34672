package it.siz.guide;

import java.util.List;

/**
 * The guide of a section in one language.
 *
 * @param section its name in addresses, e.g. "soggetti"
 * @param intro one plain sentence
 */
public record Guide(String section, String title, String intro, List<Question> questions) {

	/**
	 * @param anchor place in the page, e.g. "d3"
	 * @param answer HTML made from Markdown; HTML in the source is shown as text
	 */
	public record Question(String anchor, String title, String answer) {
	}

}
