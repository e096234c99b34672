package it.siz.demo;

import java.io.ByteArrayOutputStream;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;

/** A one-page PDF in place of a real attachment. */
final class DemoFile {

	private DemoFile() {
	}

	static byte[] pdf(String title) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Document document = new Document()) {
			PdfWriter.getInstance(document, out);
			document.open();
			document.add(new Paragraph(title));
			document.add(new Paragraph("Documento di esempio: nessun dato reale."));
		}
		return out.toByteArray();
	}

}
