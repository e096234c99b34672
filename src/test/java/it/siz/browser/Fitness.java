package it.siz.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * What is wrong with a page for people with other eyes, hands and screens: on a desk, on
 * a small telephone (WCAG 1.4.10 reflow), twice as large (1.4.4) with wide text (1.4.12),
 * in forced colours, without motion.
 */
class Fitness {

	private static final String UNFOLD = """
			() => document.querySelectorAll('main details').forEach(each => each.open = true)""";

	/** WCAG 2.5.8 for all, and 44 pixels for what looks like a button (ux rule 17). */
	private static final String SMALL = """
			() => [...document.querySelectorAll('main a, main button, main summary, main input, main select')]
				.filter(each => each.checkVisibility() && !each.closest('p, dd, li, td, label, [aria-hidden=true], .djs-container, .fjs-container')
					|| each.matches('main .btn, main .chips a') && each.checkVisibility())
				.map(each => [each, each.getBoundingClientRect().height])
				.filter(([each, height]) => height > 0
					&& height < (each.matches('.btn, .chips a, summary') ? 43.5 : 24))
				.map(([each, height]) => height + ' ' + each.outerHTML.slice(0, 90))""";

	private static final String MOVING = """
			() => [...document.querySelectorAll('body *')].filter(each => {
				const style = getComputedStyle(each);
				return style.animationName !== 'none' && parseFloat(style.animationDuration) > 0.01
					|| style.transitionDuration.split(',').some(time => parseFloat(time) > 0.01);
			}).map(each => each.outerHTML.slice(0, 80))""";

	/** Ids that stand twice: a label or a message would belong to the wrong field. */
	private static final String TWICE = """
			() => { const ids = [...document.querySelectorAll('[id]')].map(each => each.id);
				return ids.filter((id, i) => ids.indexOf(id) !== i) }""";

	/** WCAG 1.4.12: with these, nothing may be cut off or overlap. */
	private static final String WIDE = """
			() => { const sheet = new CSSStyleSheet();
				sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; '
					+ 'word-spacing: .16em !important } p { margin-bottom: 2em !important }');
				document.adoptedStyleSheets.push(sheet) }""";

	/** The space after the last letter of a full line: one pixel without a word in it. */
	private static final int LAST_LETTER = 1;

	private static final String OVER = """
			width => [...document.querySelectorAll('body *')].filter(each => each.getBoundingClientRect().right > width)
				.map(each => each.outerHTML.slice(0, 90)).slice(-3)""";

	/** Text that its own box cuts off. */
	private static final String CUT = """
			() => [...document.querySelectorAll('main button, main a.btn, main h1, main h2, main th, main label')]
				.filter(each => each.clientWidth > 1 && each.scrollWidth > each.clientWidth + 1
					&& getComputedStyle(each).overflowX === 'hidden')
				.map(each => each.textContent.trim())""";

	private final List<String> troubles = new ArrayList<>();

	List<String> troubles() {
		return this.troubles;
	}

	void trouble(String what) {
		this.troubles.add(what);
	}

	void onADesk(Page page) {
		page.setViewportSize(1280, 900);
		axe(page);
		note(page, "twice", (List<?>) page.evaluate(TWICE));
		Shots.take(page, 1280);
	}

	void onASmallTelephone(Page page) {
		page.setViewportSize(320, 640);
		Shots.take(page, 320);
		page.evaluate(UNFOLD);
		axe(page);
		fits(page, 320);
		note(page, "too small", (List<?>) page.evaluate(SMALL));
	}

	/**
	 * A window of 1280 at 200 % is one of 640 to the page. Not axe again: names and roles
	 * are those of before, and colours those of the system.
	 */
	void twiceAsLargeInForcedColoursWithoutMotion(Page page) {
		page.setViewportSize(640, 450);
		page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE)
			.setReducedMotion(ReducedMotion.REDUCE));
		fits(page, 640);
		note(page, "moves", (List<?>) page.evaluate(MOVING));
		focusIsSeen(page);
		page.evaluate(WIDE);
		fits(page, 640 + LAST_LETTER);
		note(page, "cut off", (List<?>) page.evaluate(CUT));
		page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE)
			.setReducedMotion(ReducedMotion.NO_PREFERENCE));
	}

	void axe(Page page) {
		Profile.faults(page)
			.forEach(rule -> trouble(page.url() + " at " + page.viewportSize().width + ' ' + rule.getId() + ' '
					+ rule.getNodes().get(0).getHtml()));
	}

	private void fits(Page page, int width) {
		int wide = (int) page.evaluate("document.documentElement.scrollWidth");
		if (wide > width) {
			trouble(page.url() + " is " + wide + " wide: " + page.evaluate(OVER, width));
		}
	}

	/** The first twenty stops of the tabulator show where they are. */
	private void focusIsSeen(Page page) {
		page.locator("body").press("Tab");
		for (int i = 0; i < 20; i++) {
			Object seen = page.evaluate(
					"""
							() => { const style = getComputedStyle(document.activeElement);
								return document.activeElement === document.body || style.outlineStyle !== 'none'
									&& parseFloat(style.outlineWidth) > 0 ? '' : document.activeElement.outerHTML.slice(0, 120) }""");
			if (!seen.toString().isEmpty()) {
				trouble(page.url() + " no focus on " + seen);
			}
			page.keyboard().press("Tab");
		}
	}

	private void note(Page page, String what, List<?> found) {
		if (!found.isEmpty()) {
			trouble(page.url() + ' ' + what + ": " + found);
		}
	}

}
