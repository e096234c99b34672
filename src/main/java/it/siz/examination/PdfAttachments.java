package it.siz.examination;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;

/** Files attached to a PDF: none may be a program. */
final class PdfAttachments {

	private static final int DEEPEST = 20;

	private PdfAttachments() {
	}

	static void check(PDDocument document) throws IOException {
		PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
		if (names != null && names.getEmbeddedFiles() != null) {
			check(names.getEmbeddedFiles(), 0);
		}
	}

	private static void check(PDNameTreeNode<PDComplexFileSpecification> node, int depth) throws IOException {
		if (depth > DEEPEST) {
			throw new Dangerous(Danger.BOMB);
		}
		Map<String, PDComplexFileSpecification> files = node.getNames();
		if (files != null && files.values().stream().anyMatch(file -> ProgramName.fits(file.getFilename()))) {
			throw new Dangerous(Danger.PROGRAM);
		}
		List<PDNameTreeNode<PDComplexFileSpecification>> kids = node.getKids();
		if (kids != null) {
			for (PDNameTreeNode<PDComplexFileSpecification> kid : kids) {
				check(kid, depth + 1);
			}
		}
	}

}
