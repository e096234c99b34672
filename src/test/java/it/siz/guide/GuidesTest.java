package it.siz.guide;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The guides that the build packages. */
class GuidesTest {

	private final Guides guides = new Guides();

	@Test
	void everySectionAnswersTheSameNumberOfQuestionsInBothLanguages() {
		List<Guide> italian = this.guides.all(Locale.ITALIAN);
		List<Guide> english = this.guides.all(Locale.ENGLISH);
		assertThat(italian).hasSize(10).allSatisfy(guide -> {
			assertThat(guide.title()).isNotBlank();
			assertThat(guide.intro()).isNotBlank();
			assertThat(guide.questions()).hasSizeGreaterThan(4)
				.allSatisfy(question -> assertThat(question.answer()).startsWith("<p>"));
		});
		for (int i = 0; i < italian.size(); i++) {
			assertThat(english.get(i).questions()).as(italian.get(i).section())
				.hasSameSizeAs(italian.get(i).questions());
			assertThat(english.get(i).title()).isNotEqualTo(italian.get(i).title().toLowerCase(Locale.ROOT));
		}
	}

	@Test
	void aPageIsHelpedByTheGuideOfItsSection() {
		assertThat(section("/soggetti")).isEqualTo("soggetti");
		assertThat(section("/pratiche/1/documenti")).isEqualTo("documenti");
		assertThat(section("/pratiche/1/assegnazioni")).isEqualTo("assegnazioni");
		assertThat(this.guides.beside("/pratiche/1", Locale.ITALIAN)).isEmpty();
		assertThat(this.guides.beside("/", Locale.ITALIAN)).isEmpty();
		assertThat(this.guides.find("domande", Locale.ITALIAN)).isPresent();
		assertThat(this.guides.find("progetti", Locale.ITALIAN)).isPresent();
		assertThat(this.guides.find("../glossary", Locale.ITALIAN)).isEmpty();
	}

	private String section(String path) {
		return this.guides.beside(path, Locale.ITALIAN).orElseThrow().section();
	}

	@Test
	void htmlInAGuideIsShownAsText() {
		Guide guide = GuideText.read("x",
				"# T\nIntro\n\n## Q\n<script>alert(1)</script>\n\nText <i>i</i> [a](javascript:alert(1)) **b**");
		assertThat(guide.questions().get(0).answer()).contains("&lt;script&gt;", "&lt;i&gt;", "<strong>b</strong>")
			.doesNotContain("<script", "javascript:");
	}

	@Test
	void anAbbreviationIsExplainedInBothLanguages() {
		Abbreviations abbreviations = new Abbreviations();
		assertThat(abbreviations.in(Locale.ITALIAN)).containsKeys("PIC", "ISEE", "ADL", "IADL", "B2", "PUA", "UVM");
		assertThat(abbreviations.in(Locale.ENGLISH).get("PIC")).startsWith("Taking into care");
		assertThat(abbreviations.known()).contains("ISEE LEPS");
	}

}
