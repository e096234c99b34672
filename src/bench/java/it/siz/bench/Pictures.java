package it.siz.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

import it.siz.SizApplication;
import it.siz.browser.Chromium;

/**
 * Takes the pictures of the main pages under src/docs/pictures from a new database with the demo data:
 * {@code mvn -Pbench test-compile exec:java -Dbench=Pictures}.
 */
public final class Pictures {

	private static final Path OUT = Path.of("src", "docs", "pictures");

	private final String address;

	private Pictures(int port) {
		this.address = "http://localhost:" + port;
	}

	public static void main(String[] arguments) throws IOException {
		Path directory = Files.createTempDirectory("siz-pictures");
		Files.createDirectories(OUT);
		Product.pathOfWorkers();
		try (var context = (ServletWebServerApplicationContext) SpringApplication.run(SizApplication.class,
				"--server.port=0", "--siz.database.directory=" + directory.resolve("postgresql"),
				"--siz.documents.directory=" + directory.resolve("documents"), "--logging.level.root=warn")) {
			new Pictures(context.getWebServer().getPort()).take();
		}
		System.exit(0);
	}

	private void take() {
		Map<String, String> worker = new LinkedHashMap<>();
		worker.put("home", "/");
		worker.put("domande", "/pratiche?sezione=domande");
		worker.put("soggetti", "/soggetti");
		worker.put("pratica", "/pratiche?sezione=domande&q=Sacchi > main tbody th a");
		worker.put("compito", "/ > main a[href*='/attivita/']");
		Map<String, String> referent = new LinkedHashMap<>();
		referent.put("avviso", "/avvisi > main tbody th a");
		referent.put("graduatoria", "/avvisi > main tbody tr:last-child th a > main .chips a:has-text('Anziani, assistenza indiretta')");
		referent.put("carichi", "/carichi");
		for (int width : new int[] { 1280, 390 }) {
			as("assistente.lodi", width, worker);
			as("referente.b2", width, referent);
			as("progettista", width, Map.of("modelli", "/modelli"));
		}
	}

	private void as(String username, int width, Map<String, String> pages) {
		try (BrowserContext context = Chromium.get()
			.newContext(new Browser.NewContextOptions().setViewportSize(width, (width > 400) ? 900 : 844)
				.setLocale("it-IT"));
				Page page = context.newPage()) {
			page.navigate(this.address + "/accesso");
			page.fill("input[name=username]", username);
			page.fill("input[name=password]", "demo");
			page.click("main button[type=submit]");
			page.waitForSelector("header form[action$='/logout']", new Page.WaitForSelectorOptions()
				.setState(WaitForSelectorState.ATTACHED));
			if (page.locator("#giro").count() > 0) {
				page.locator("#giro button").last().click();
			}
			pages.forEach((name, way) -> shoot(page, width, name, way.split(" > ")));
		}
	}

	private void shoot(Page page, int width, String name, String[] way) {
		page.navigate(this.address + way[0]);
		for (int i = 1; i < way.length; i++) {
			page.navigate(this.address + page.locator(way[i]).first().getAttribute("href"));
		}
		page.waitForLoadState(LoadState.NETWORKIDLE);
		page.screenshot(new Page.ScreenshotOptions()
			.setPath(OUT.resolve(name + "-" + width + ".png")));
	}

}
