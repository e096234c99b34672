package it.siz.examination;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.xml.transform.TransformerException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/** PDFs as people bring them: in order, plain, protected, with something inside. */
public final class PdfFile {

	private final List<String> lines = new ArrayList<>();

	private int pages = 1;

	private boolean conforming;

	private Consumer<PDDocument> more = document -> {
	};

	private PdfFile() {
	}

	/** A common PDF: fonts not embedded, no profile of colours, no metadata. */
	public static PdfFile plain(String... lines) {
		PdfFile file = new PdfFile();
		file.lines.addAll(List.of(lines));
		return file;
	}

	/** PDF/A-2b. */
	public static PdfFile archivable(String... lines) {
		PdfFile file = plain(lines);
		file.conforming = true;
		return file;
	}

	public PdfFile pages(int number) {
		this.pages = number;
		return this;
	}

	PdfFile with(Consumer<PDDocument> change) {
		this.more = change;
		return this;
	}

	PdfFile withScript() {
		return with(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
	}

	PdfFile withAttached(String name) {
		return with(document -> {
			PDComplexFileSpecification file = new PDComplexFileSpecification();
			file.setFile(name);
			PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
			files.setNames(Map.of(name, file));
			PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
			names.setEmbeddedFiles(files);
			document.getDocumentCatalog().setNames(names);
		});
	}

	/**
	 * @param password that opens it; empty when it only forbids to print
	 */
	PdfFile protectedBy(String password) {
		return with(document -> {
			try {
				document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	public byte[] bytes() {
		try (PDDocument document = new PDDocument()) {
			PDFont font = this.conforming
					? PDType0Font.load(document,
							PDDocument.class
								.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))
					: new PDType1Font(Standard14Fonts.FontName.HELVETICA);
			for (int i = 0; i < this.pages; i++) {
				page(document, font);
			}
			if (this.conforming) {
				conform(document);
			}
			this.more.accept(document);
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void page(PDDocument document, PDFont font) throws IOException {
		PDPage page = new PDPage(PDRectangle.A4);
		document.addPage(page);
		if (this.lines.isEmpty()) {
			return;
		}
		try (PDPageContentStream content = new PDPageContentStream(document, page)) {
			content.beginText();
			content.setFont(font, 10);
			content.setLeading(14);
			content.newLineAtOffset(40, 800);
			for (String line : this.lines) {
				content.showText(line);
				content.newLine();
			}
			content.endText();
		}
	}

	private static void conform(PDDocument document) throws IOException {
		PDOutputIntent intent = new PDOutputIntent(document,
				new ByteArrayInputStream(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
		intent.setInfo("sRGB");
		intent.setOutputConditionIdentifier("sRGB");
		document.getDocumentCatalog().addOutputIntent(intent);
		try {
			XMPMetadata metadata = XMPMetadata.createXMPMetadata();
			PDFAIdentificationSchema identification = metadata.createAndAddPDFAIdentificationSchema();
			identification.setPart(2);
			identification.setConformance("B");
			ByteArrayOutputStream xmp = new ByteArrayOutputStream();
			new XmpSerializer().serialize(metadata, xmp, true);
			PDMetadata stream = new PDMetadata(document);
			stream.importXMPMetadata(xmp.toByteArray());
			document.getDocumentCatalog().setMetadata(stream);
		}
		catch (BadFieldValueException | TransformerException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
