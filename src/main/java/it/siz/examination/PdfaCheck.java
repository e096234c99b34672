package it.siz.examination;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import it.siz.examination.Pdfa.Failure;

/** Holds a PDF against the part of ISO 19005 that it claims to follow, by veraPDF. */
class PdfaCheck {

	/** Each rule is told once; more would fill no page. */
	private static final int MOST_FAILURES = 500;

	/** Where the font is named in a place of the document. */
	private static final Pattern FONT = Pattern.compile("font\\[\\d+]\\((?:[A-Z]{6}\\+)?([^)]{1,80})\\)");

	private final PdfaSentences sentences = new PdfaSentences();

	PdfaCheck() {
		VeraGreenfieldFoundryProvider.initialise();
	}

	Pdfa check(Path file) throws IOException {
		try (PDFAParser parser = Foundries.defaultInstance()
			.createParser(file.toFile(), PDFAFlavour.NO_FLAVOUR, PDFAFlavour.NO_FLAVOUR)) {
			PDFAFlavour claimed = parser.getFlavours().isEmpty() ? null : parser.getFlavours().get(0);
			PDFAFlavour flavour = (claimed != null) ? claimed : PDFAFlavour.PDFA_2_B;
			parser.setFlavours(List.of(flavour));
			try (PDFAValidator validator = Foundries.defaultInstance()
				.createValidator(flavour, MOST_FAILURES, false, false, false)) {
				ValidationResult result = validator.validate(parser);
				return new Pdfa(true, result.isCompliant(), (claimed != null) ? claimed.getId() : null,
						failures(flavour.getPart().getPartNumber(), result.getTestAssertions()));
			}
		}
		catch (VeraPDFException ex) {
			return Pdfa.UNCHECKED;
		}
	}

	private List<Failure> failures(int part, List<TestAssertion> assertions) {
		Map<String, Failure> failures = new LinkedHashMap<>();
		for (TestAssertion each : assertions) {
			String rule = each.getRuleId().getClause() + '/' + each.getRuleId().getTestNumber();
			String sentence = this.sentences.of(part, rule);
			String font = sentence.startsWith("font") ? font(each.getLocation().getContext()) : null;
			Failure told = failures.computeIfAbsent(sentence + font,
					ignored -> new Failure(sentence, font, new ArrayList<>()));
			if (!told.rules().contains(rule)) {
				told.rules().add(rule);
			}
		}
		return List.copyOf(failures.values());
	}

	private static @Nullable String font(String context) {
		Matcher named = FONT.matcher(context);
		return named.find() ? named.group(1) : null;
	}

}
