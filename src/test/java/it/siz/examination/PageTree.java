package it.siz.examination;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** PDFs whose tree of pages is large, deep or no tree, written byte by byte. */
public final class PageTree {

	private static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 3 0 R"
			+ "/Resources<</Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>";

	private static final String WORDS = "BT /F 12 Tf 9 9 Td (pagina) Tj ET";

	private final List<String> objects = new ArrayList<>();

	private PageTree(String root) {
		this.objects.add("<</Type/Catalog/Pages 2 0 R>>");
		this.objects.add(root);
		this.objects.add("<</Length " + WORDS.length() + ">>stream\n" + WORDS + "\nendstream");
	}

	/** As many pages, each an object of its own, as a program would write them. */
	public static byte[] of(int pages) {
		PageTree tree = new PageTree("<</Type/Pages/Count " + pages + "/Kids["
				+ IntStream.range(4, 4 + pages).mapToObj(i -> i + " 0 R").collect(Collectors.joining(" ")) + "]>>");
		for (int i = 0; i < pages; i++) {
			tree.objects.add(PAGE);
		}
		return tree.bytes();
	}

	/** One page, and behind it the tree again. */
	public static byte[] loop() {
		PageTree tree = new PageTree("<</Type/Pages/Count 100000/Kids[4 0 R 5 0 R]>>");
		tree.objects.add(PAGE);
		tree.objects.add("<</Type/Pages/Parent 2 0 R/Count 50000/Kids[2 0 R]>>");
		return tree.bytes();
	}

	/**
	 * Whose parents are their own children: values that are inherited are sought for
	 * ever.
	 */
	static byte[] ring() {
		PageTree tree = new PageTree("<</Type/Pages/Parent 5 0 R/Count 1/Kids[4 0 R]>>");
		tree.objects.add("<</Type/Page/Parent 5 0 R/Contents 3 0 R>>");
		tree.objects.add("<</Type/Pages/Parent 2 0 R/Count 1/Kids[2 0 R]>>");
		return tree.bytes();
	}

	/** One page below as many nodes. */
	static byte[] deep(int nodes) {
		PageTree tree = new PageTree("<</Type/Pages/Count 1/Kids[5 0 R]>>");
		tree.objects.add(PAGE);
		for (int i = 5; i < 5 + nodes; i++) {
			tree.objects.add("<</Type/Pages/Parent " + ((i == 5) ? 2 : i - 1) + " 0 R/Count 1/Kids["
					+ ((i == 4 + nodes) ? 4 : i + 1) + " 0 R]>>");
		}
		return tree.bytes();
	}

	private byte[] bytes() {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		StringBuilder table = new StringBuilder("xref\n0 " + (this.objects.size() + 1) + "\n0000000000 65535 f \n");
		write(file, "%PDF-1.4\n");
		for (int i = 0; i < this.objects.size(); i++) {
			table.append("%010d 00000 n \n".formatted(file.size()));
			write(file, (i + 1) + " 0 obj\n" + this.objects.get(i) + "\nendobj\n");
		}
		int start = file.size();
		write(file, table + "trailer<</Size " + (this.objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + start
				+ "\n%%EOF\n");
		return file.toByteArray();
	}

	private static void write(ByteArrayOutputStream file, String text) {
		file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
	}

}
