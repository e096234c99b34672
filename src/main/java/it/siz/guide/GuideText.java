package it.siz.guide;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Reads a guide: a title, one sentence, then questions as headings of level 2 with their
 * answers.
 */
class GuideText {

	private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

	private static final TextContentRenderer WORDS = TextContentRenderer.builder().build();

	private final List<Guide.Question> questions = new ArrayList<>();

	private final StringBuilder answer = new StringBuilder();

	private final StringBuilder intro = new StringBuilder();

	private String title = "";

	private String question = "";

	static Guide read(String section, String markdown) {
		GuideText text = new GuideText();
		for (Node node = Parser.builder().build().parse(markdown).getFirstChild(); node != null; node = node
			.getNext()) {
			text.add(node);
		}
		text.finish();
		return new Guide(section, text.title, text.intro.toString(), List.copyOf(text.questions));
	}

	private void add(Node node) {
		if (node instanceof Heading heading && heading.getLevel() == 1) {
			this.title = WORDS.render(heading);
		}
		else if (node instanceof Heading heading) {
			finish();
			this.question = WORDS.render(heading);
		}
		else if (this.question.isEmpty()) {
			this.intro.append(WORDS.render(node));
		}
		else {
			this.answer.append(HTML.render(node));
		}
	}

	private void finish() {
		if (!this.question.isEmpty()) {
			this.questions
				.add(new Guide.Question("d" + (this.questions.size() + 1), this.question, this.answer.toString()));
		}
		this.answer.setLength(0);
	}

}
