package it.siz.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The main pages as people with other eyes and screens meet them: 320 pixels (WCAG 1.4.10
 * reflow), 200 % zoom (1.4.4), forced colours, reduced motion, wide text (1.4.12), menus
 * and explanations unfolded, empty lists, errors.
 */
@SizTest
class StatesBrowserIT {

	/** WCAG 1.4.12: with these, nothing may be cut off or overlap. */
	private static final String WIDE = """
			() => { const sheet = new CSSStyleSheet();
				sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; '
					+ 'word-spacing: .16em !important } p { margin-bottom: 2em !important }');
				document.adoptedStyleSheets.push(sheet) }""";

	private static final String UNFOLD = """
			() => document.querySelectorAll('main details').forEach(each => each.open = true)""";

	/** Text that its own box cuts off. */
	private static final String CUT = """
			() => [...document.querySelectorAll('main button, main a.btn, main h1, main h2, main th, main label')]
				.filter(each => each.clientWidth > 1 && each.scrollWidth > each.clientWidth + 1
					&& getComputedStyle(each).overflowX === 'hidden')
				.map(each => each.textContent.trim())""";

	private static final String MOVING = """
			() => [...document.querySelectorAll('body *')].filter(each => {
				const style = getComputedStyle(each);
				return style.animationName !== 'none' && parseFloat(style.animationDuration) > 0.01
					|| style.transitionDuration.split(',').some(time => parseFloat(time) > 0.01);
			}).map(each => each.outerHTML.slice(0, 80))""";

	@LocalServerPort
	int port;

	private final List<String> troubles = new ArrayList<>();

	@Test
	void narrowScreens() {
		eachPage(new Browser.NewContextOptions().setViewportSize(320, 640), page -> {
			page.evaluate(UNFOLD);
			axe(page);
			fits(page, 320);
		});
	}

	@Test
	void twiceAsLarge() {
		eachPage(new Browser.NewContextOptions().setViewportSize(640, 450).setDeviceScaleFactor(2), page -> {
			fits(page, 640);
			page.evaluate(WIDE);
			fits(page, 640);
			note(page, "cut off", (List<?>) page.evaluate(CUT));
		});
	}

	@Test
	void forcedColours() {
		eachPage(new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE), page -> {
			axe(page);
			focusIsSeen(page);
		});
	}

	@Test
	void reducedMotion() {
		eachPage(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE), page -> {
			note(page, "moves", (List<?>) page.evaluate(MOVING));
		});
	}

	@Test
	void theMenuOfATelephoneOpensByKeyboardAndEscapeClosesIt() {
		try (Visit anna = new Visit(this.port, "assistente.lodi")) {
			Page page = anna.page();
			page.setViewportSize(390, 844);
			page.locator(".custom-navbar-toggler").focus();
			page.keyboard().press("Enter");
			page.locator("#menu a").first().waitFor();
			axe(page);
			page.keyboard().press("Escape");
			PlaywrightAssertions.assertThat(page.locator("#menu a").first()).isHidden();
			PlaywrightAssertions.assertThat(page.locator(".custom-navbar-toggler")).isFocused();
			assertThat(this.troubles).isEmpty();
		}
	}

	private void eachPage(Browser.NewContextOptions options, Consumer<Page> look) {
		for (Map.Entry<String, List<String>> pages : Map.of("assistente.lodi",
				List.of("/", "/soggetti", "/soggetti?q=nessuno", "/pratiche?sezione=domande",
						"/pratiche?sezione=domande&q=nessuno", "/pratiche?sezione=domande&dal=99/99/2026", "practice",
						"practice/documenti", "practice/cronologia", "task", "/non-esiste", "/notifiche"),
				"referente.b2", List.of("/avvisi", "/avvisi/nuovo", "/carichi", "call"))
			.entrySet()) {
			look(pages.getKey(), pages.getValue(), options, look);
		}
		assertThat(this.troubles).isEmpty();
	}

	private void look(String username, List<String> paths, Browser.NewContextOptions options, Consumer<Page> look) {
		String session;
		List<String> addresses;
		try (Visit visit = new Visit(this.port, username)) {
			addresses = paths.stream().map(path -> address(visit, path)).toList();
			session = visit.page().context().storageState();
		}
		try (Profile profile = new Profile(options.setStorageState(session)); Page page = profile.page()) {
			for (String path : addresses) {
				page.navigate("http://localhost:" + this.port + path);
				page.waitForLoadState(LoadState.NETWORKIDLE);
				look.accept(page);
			}
		}
	}

	/** Pages that have no address of their own: the first of a list. */
	private static String address(Visit visit, String path) {
		String head = path.replaceFirst("/.*", "");
		String[] way = switch (head) {
			case "practice" -> new String[] { "/pratiche?sezione=domande&q=Sacchi", "main tbody th a" };
			case "call" -> new String[] { "/avvisi", "main tbody th a" };
			case "task" -> new String[] { "/", "main a[href*='/attivita/']" };
			default -> null;
		};
		if (way == null) {
			return path;
		}
		visit.open(way[0]);
		return visit.page().locator(way[1]).first().getAttribute("href") + path.substring(head.length());
	}

	private void axe(Page page) {
		Profile.faults(page)
			.forEach(rule -> this.troubles
				.add(page.url() + " " + rule.getId() + " " + rule.getNodes().get(0).getHtml()));
	}

	private void fits(Page page, int width) {
		int wide = (int) page.evaluate("document.documentElement.scrollWidth");
		if (wide > width) {
			this.troubles.add(page.url() + " is " + wide + " wide");
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
				this.troubles.add(page.url() + " no focus on " + seen);
			}
			page.keyboard().press("Tab");
		}
	}

	private void note(Page page, String what, List<?> found) {
		if (!found.isEmpty()) {
			this.troubles.add(page.url() + ' ' + what + ": " + found);
		}
	}

}
