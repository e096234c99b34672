package it.siz.ranking.web;

import java.awt.Color;
import java.io.ByteArrayOutputStream;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.FontFactory;
import com.lowagie.text.HeaderFooter;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import org.springframework.context.i18n.LocaleContextHolder;

import it.siz.ranking.PublicRanking.PublicEntry;
import it.siz.ranking.PublicRanking.PublicLine;
import it.siz.ranking.PublicRanking.Published;

/**
 * The public version as an A4 document: title, one table per line, the seal on every
 * page.
 */
final class RankingPdf {

	private static final Font TITLE = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 16);

	private static final Font HEADING = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 12);

	private static final Font TEXT = FontFactory.getFont(FontFactory.HELVETICA, 10);

	private static final Font SMALL = FontFactory.getFont(FontFactory.HELVETICA, 7);

	private static final Color HEAD_GROUND = new Color(0xE6, 0xEC, 0xF2);

	private final Published ranking;

	private final PublicWords words;

	private RankingPdf(Published ranking, PublicWords words) {
		this.ranking = ranking;
		this.words = words;
	}

	static byte[] of(Published ranking, PublicWords words) {
		return new RankingPdf(ranking, words).write();
	}

	private byte[] write() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Document document = new Document(PageSize.A4, 50, 50, 50, 60)) {
			PdfWriter writer = PdfWriter.getInstance(document, bytes);
			document.addTitle(this.ranking.title());
			document.setFooter(footer());
			document.open();
			writer.getExtraCatalog().put(PdfName.LANG, new PdfString(LocaleContextHolder.getLocale().getLanguage()));
			document.add(new Paragraph(this.words.word("title"), TITLE));
			document.add(new Paragraph(this.ranking.title(), HEADING));
			document.add(new Paragraph(this.words.approved(this.ranking.approvedAt()), TEXT));
			document.add(new Paragraph(this.words.word("privacy"), TEXT));
			this.ranking.lines().forEach(line -> add(document, line));
		}
		return bytes.toByteArray();
	}

	private HeaderFooter footer() {
		HeaderFooter footer = new HeaderFooter(new Phrase(this.words.word("seal", this.ranking.seal()) + "   ", SMALL),
				true);
		footer.setBorder(Rectangle.TOP);
		footer.setAlignment(Element.ALIGN_LEFT);
		return footer;
	}

	private void add(Document document, PublicLine line) {
		Paragraph heading = new Paragraph(line.label(), HEADING);
		heading.setSpacingBefore(16);
		heading.setSpacingAfter(6);
		document.add(heading);
		document.add(line.entries().isEmpty() ? new Paragraph(this.words.word("nobody"), TEXT) : table(line));
	}

	private PdfPTable table(PublicLine line) {
		PdfPTable table = new PdfPTable(new float[] { 1, 2, 3 });
		table.setWidthPercentage(100);
		table.setHeaderRows(1);
		for (String head : new String[] { "position", "number", "outcome" }) {
			PdfPCell cell = new PdfPCell(new Phrase(this.words.word(head), HEADING));
			cell.setBackgroundColor(HEAD_GROUND);
			table.addCell(cell);
		}
		for (PublicEntry entry : line.entries()) {
			table.addCell(new Phrase(this.words.position(entry), TEXT));
			table.addCell(new Phrase(entry.number(), TEXT));
			table.addCell(new Phrase(this.words.outcome(entry.outcome()), TEXT));
		}
		return table;
	}

}
