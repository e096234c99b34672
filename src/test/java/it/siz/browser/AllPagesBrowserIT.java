package it.siz.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page template, in each state that {@link PageTour} knows, at 1280, 390 and 320
 * pixels and at twice its size, in forced colours and with reduced motion: axe finds
 * nothing, nothing runs over the edge, fingers hit what they aim at. A template that the
 * tour does not visit makes it fail.
 */
@SizTest
class AllPagesBrowserIT {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	/**
	 * Pages that need a key from a mail, an answer of ANPR or INPS, two persons to merge
	 * or a file to load: AccountsBrowserIT, PersonBrowserIT, HouseholdBrowserIT,
	 * DuplicatesBrowserIT and ConsultationsBrowserIT meet most of them where they come
	 * up; this tour does not walk them yet.
	 */
	private static final List<String> ELSEWHERE = List.of("primo-accesso", "anpr-chiedi", "anpr-confronto",
			"consultazioni", "soggetto-consultazioni", "doppioni", "unisci", "unione", "unioni", "soggetti-carichi",
			"soggetti-carico", "soggetto-forse", "soggetto-isee-inps", "soggetto-nucleo-aggiungi",
			"soggetto-nucleo-cerca", "soggetto-nucleo-modifica");

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

	@LocalServerPort
	int port;

	@Autowired
	PageTour tour;

	private final List<String> troubles = new ArrayList<>();

	@AfterEach
	void end() {
		this.tour.end();
	}

	@Test
	void everyTemplateIsVisited() throws IOException {
		TreeSet<String> visited = this.tour.stops()
			.keySet()
			.stream()
			.map(name -> name.replaceFirst(" .*", ""))
			.collect(Collectors.toCollection(TreeSet::new));
		visited.addAll(ELSEWHERE);
		assertThat(visited).containsExactlyElementsOf(templates());
	}

	@Test
	void eachIsFitForADeskForASmallTelephoneAndForWhoNeedsItTwiceAsLarge() {
		each(page -> {
			onADesk(page);
			onASmallTelephone(page);
			twiceAsLargeInForcedColoursWithoutMotion(page);
		});
	}

	private void onADesk(Page page) {
		page.setViewportSize(1280, 900);
		axe(page);
		note(page, "twice", (List<?>) page.evaluate(TWICE));
	}

	private void onASmallTelephone(Page page) {
		page.setViewportSize(320, 640);
		page.evaluate(UNFOLD);
		axe(page);
		fits(page, 320);
		note(page, "too small", (List<?>) page.evaluate(SMALL));
	}

	/** A window of 1280 at 200 % is one of 640 to the page. */
	private void twiceAsLargeInForcedColoursWithoutMotion(Page page) {
		page.setViewportSize(640, 450);
		page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE)
			.setReducedMotion(ReducedMotion.REDUCE));
		axe(page);
		fits(page, 640);
		note(page, "moves", (List<?>) page.evaluate(MOVING));
		page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE)
			.setReducedMotion(ReducedMotion.NO_PREFERENCE));
	}

	private static List<String> templates() throws IOException {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter(file -> file.toString().endsWith(".html"))
				.filter(AllPagesBrowserIT::page)
				.map(file -> TEMPLATES.relativize(file).toString().replace(".html", ""))
				.sorted()
				.toList();
		}
	}

	private static boolean page(Path file) {
		try {
			return Files.readString(file).contains("~{layout :: page(");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * By who signs in, so that each does it once; all troubles are told, not the first.
	 */
	private void each(Consumer<Page> look) {
		Map<String, Map<String, PageTour.Stop>> people = new TreeMap<>();
		this.tour.stops()
			.forEach((name, stop) -> people.computeIfAbsent(stop.who(), who -> new LinkedHashMap<>()).put(name, stop));
		people.forEach((who, stops) -> {
			try (Profile profile = new Profile(new Browser.NewContextOptions().setStorageState(session(who)));
					Page page = profile.page()) {
				stops.forEach((name, stop) -> {
					try {
						page.setViewportSize(1280, 900);
						stop.go().accept(page, "http://localhost:" + this.port);
						page.waitForLoadState(LoadState.NETWORKIDLE);
						look.accept(page);
					}
					catch (PlaywrightException ex) {
						this.troubles.add(name + " is not reached: " + page.url() + ' ' + ex.getMessage());
					}
				});
			}
		});
		assertThat(this.troubles).isEmpty();
	}

	private String session(String who) {
		if (who.isEmpty()) {
			return "{}";
		}
		try (Visit visit = new Visit(this.port, who)) {
			return visit.page().context().storageState();
		}
	}

	private void axe(Page page) {
		Profile.faults(page)
			.forEach(rule -> this.troubles.add(page.url() + " at " + page.viewportSize().width + ' ' + rule.getId()
					+ ' ' + rule.getNodes().get(0).getHtml()));
	}

	private void fits(Page page, int width) {
		int wide = (int) page.evaluate("document.documentElement.scrollWidth");
		if (wide > width) {
			this.troubles.add(page.url() + " is " + wide + " wide");
		}
	}

	private void note(Page page, String what, List<?> found) {
		if (!found.isEmpty()) {
			this.troubles.add(page.url() + ' ' + what + ": " + found);
		}
	}

}
