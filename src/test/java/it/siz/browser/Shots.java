package it.siz.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;

/** Pictures of what a test sees, for people who want to look: -Dshots. */
final class Shots {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private Shots() {
	}

	/** Into target/shots, in the order of the tests. */
	static void take(Page page, int width) {
		if (System.getProperty("shots") != null) {
			String name = URI.create(page.url()).getPath().replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target", "shots", COUNT.incrementAndGet() + "-" + name + "-" + width + ".png")));
		}
	}

}
