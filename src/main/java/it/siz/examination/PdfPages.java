package it.siz.examination;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Counts the pages of a PDF, which may say any number: its tree is walked, and one that
 * comes back to itself is none.
 */
final class PdfPages {

	private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Deque<COSDictionary> left;

	private int pages;

	private PdfPages(COSDictionary root) {
		this.left = new ArrayDeque<>(List.of(root));
	}

	static int count(COSDictionary root) {
		PdfPages tree = new PdfPages(root);
		while (!tree.left.isEmpty()) {
			tree.walk(tree.left.pop());
		}
		return tree.pages;
	}

	private void walk(COSDictionary node) {
		COSArray kids = node.getCOSArray(COSName.KIDS);
		if (kids == null || !this.seen.add(node)) {
			throw new Dangerous(Danger.DAMAGED);
		}
		for (int i = 0; i < kids.size(); i++) {
			if (kids.getObject(i) instanceof COSDictionary kid) {
				add(kid, node);
			}
		}
	}

	private void add(COSDictionary kid, COSDictionary node) {
		if (kid.containsKey(COSName.KIDS)) {
			this.left.push(kid);
		}
		else {
			this.pages++;
		}
		if (kid.getCOSDictionary(COSName.PARENT) != node) {
			refuseRing(kid);
		}
	}

	/** What a page does not say itself is sought with its parents. */
	private static void refuseRing(COSDictionary kid) {
		Set<COSDictionary> line = Collections.newSetFromMap(new IdentityHashMap<>());
		for (COSDictionary each = kid; each != null; each = each.getCOSDictionary(COSName.PARENT)) {
			if (!line.add(each)) {
				throw new Dangerous(Danger.DAMAGED);
			}
		}
	}

}
