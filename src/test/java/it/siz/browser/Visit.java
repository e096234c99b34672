package it.siz.browser;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An operator at the browser. Every page opened through it is held to WCAG 2.2 AA by axe,
 * to the width of a telephone, and to our content security policy.
 */
final class Visit implements AutoCloseable {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

	private final String address;

	private final BrowserContext context;

	private final Page page;

	private final List<String> troubles = new ArrayList<>();

	Visit(int port, String username) {
		this.address = "http://localhost:" + port;
		this.context = Chromium.get().newContext(new Browser.NewContextOptions().setLocale("it-IT"));
		this.page = this.context.newPage();
		this.page.onPageError(this.troubles::add);
		this.page.onConsoleMessage(message -> {
			if (message.text().contains("Content Security Policy")) {
				this.troubles.add(message.text());
			}
		});
		open("/accesso");
		this.page.fill("input[name=username]", username);
		this.page.fill("input[name=password]", "demo");
		press("Entra");
	}

	Page page() {
		return this.page;
	}

	void open(String path) {
		this.page.navigate(this.address + path);
	}

	/** Presses the button or follows the link whose name begins so. */
	void press(String name) {
		Locator named = this.page.locator("main button, main a, dialog[open] button")
			.filter(new Locator.FilterOptions().setHasText(name));
		named.first().click();
	}

	void type(String label, String text) {
		this.page.getByLabel(label).first().fill(text);
	}

	void choose(String label) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().check();
	}

	/** The form island is drawn. */
	void awaitForm() {
		this.page.waitForSelector("body[data-ready=form]");
	}

	String text() {
		return this.page.innerText("main");
	}

	/** The page that is open is fit for everybody, here and on a telephone. */
	void check() {
		assertThat(new AxeBuilder(this.page).withTags(RULES).analyze().getViolations()).as(this.page.url()).isEmpty();
		this.page.setViewportSize(390, 844);
		assertThat(this.page.evaluate("document.documentElement.scrollWidth")).as(this.page.url()).isEqualTo(390);
		this.page.setViewportSize(1280, 900);
		assertThat(this.troubles).as(this.page.url()).isEmpty();
	}

	/** As if the session had run out on the server. */
	void loseSession() {
		this.context.clearCookies();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
