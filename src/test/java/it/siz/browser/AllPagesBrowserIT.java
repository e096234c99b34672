package it.siz.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page template, in each state that {@link PageTour} knows: axe finds nothing at
 * 1280 and 320 pixels, everything unfolded; nothing runs over the edge there and at twice
 * its size in forced colours; fingers hit what they aim at; nothing moves for whom it
 * should not. A template that the tour does not visit makes it fail.
 */
@SizTest
class AllPagesBrowserIT {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	@LocalServerPort
	int port;

	@Autowired
	PageTour tour;

	private final Fitness fitness = new Fitness();

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
		assertThat(visited).containsExactlyElementsOf(templates());
	}

	@Test
	void eachIsFitForADeskForASmallTelephoneAndForWhoNeedsItTwiceAsLarge() {
		each(page -> {
			this.fitness.onADesk(page);
			this.fitness.onASmallTelephone(page);
			this.fitness.twiceAsLargeInForcedColoursWithoutMotion(page);
		});
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
			String text = Files.readString(file);
			return text.contains("~{layout :: page(") || text.contains("~{esterno-cornice :: page(");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * By who signs in, so that each does it once; all troubles are told, not the first.
	 */
	private void each(Consumer<Page> look) {
		Map<String, Map<String, Stop>> people = new TreeMap<>();
		this.tour.stops()
			.forEach((name, stop) -> people.computeIfAbsent(stop.who(), who -> new LinkedHashMap<>()).put(name, stop));
		people.forEach((who, stops) -> {
			try (Profile profile = new Profile(new Browser.NewContextOptions().setStorageState(session(who)));
					Page page = profile.page()) {
				stops.forEach((name, stop) -> {
					try {
						page.setViewportSize(1280, 900);
						stop.go().accept(page, "http://localhost:" + this.port);
						if (!name.startsWith("problema") && page.isVisible("main .problem")) {
							this.fitness.trouble(name + " is refused: " + page.innerText("main"));
						}
						look.accept(page);
					}
					catch (PlaywrightException ex) {
						this.fitness
							.trouble(name + " is not reached: " + page.innerText("main") + ' ' + ex.getMessage());
					}
				});
			}
		});
		assertThat(this.fitness.troubles()).isEmpty();
	}

	private String session(String who) {
		if (who.isEmpty()) {
			return "{}";
		}
		if (who.startsWith(ReporterTour.OUTSIDE)) {
			try (Visit visit = new Visit(this.port)) {
				visit.open("/esterno/accesso/demo");
				visit.page().click("button[value=" + who.substring(ReporterTour.OUTSIDE.length()) + "]");
				visit.page().waitForURL("**/esterno");
				return visit.page().context().storageState();
			}
		}
		try (Visit visit = new Visit(this.port, who)) {
			return visit.page().context().storageState();
		}
	}

}
