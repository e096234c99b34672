package it.siz.print;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.format.support.FormattingConversionService;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/**
 * Prints a template: tagged for screen readers (PDF/UA), with its letters inside and fit
 * to be kept (PDF/A-2a), as the rules for documents of public offices ask (L. 4/2004,
 * D.Lgs. 82/2005). Nothing is fetched while printing but our own style sheet.
 */
@Component
public class Paper {

	private static final String LETTERS = "Titillium Web";

	private static final Set<String> OURS = Set.of("print");

	private final ITemplateEngine templates;

	private final ThymeleafEvaluationContext beans;

	Paper(ITemplateEngine templates, ApplicationContext context, FormattingConversionService mvcConversionService) {
		this.templates = templates;
		this.beans = new ThymeleafEvaluationContext(context, mvcConversionService);
	}

	/**
	 * @param template a template of well-formed XHTML with a title and a description
	 * @param values what it shows
	 * @return the PDF file
	 */
	public byte[] print(String template, Map<String, ?> values, Locale locale) {
		Context context = new Context(locale);
		values.forEach(context::setVariable);
		context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME, this.beans);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PdfRendererBuilder press = new PdfRendererBuilder();
		press.useFastMode();
		press.usePdfUaAccessibility(true);
		press.usePdfAConformance(PdfAConformance.PDFA_2_A);
		press.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
		letters(press, "regular", 400);
		letters(press, "600", 700);
		press.useProtocolsStreamImplementation(OwnFile::new, OURS.toArray(String[]::new));
		press.useExternalResourceAccessControl((uri, type) -> uri != null && uri.startsWith("print:"),
				ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		press.useExternalResourceAccessControl((uri, type) -> uri != null && uri.startsWith("print:"),
				ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
		press.withHtmlContent(this.templates.process(template, context), null);
		press.withProducer("SIZ");
		press.toStream(out);
		try {
			press.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private static void letters(PdfRendererBuilder press, String style, int weight) {
		press.useFont(() -> read("static/vendor/titillium-" + style + ".ttf"), LETTERS, weight, FontStyle.NORMAL, true);
	}

	static InputStream read(String path) {
		try {
			return new ClassPathResource(path).getInputStream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
