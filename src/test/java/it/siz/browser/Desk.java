package it.siz.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * One tab of somebody who writes: the text, the state of its draft, the sign-in dialog.
 */
final class Desk {

	private final Page page;

	Desk(Visit visit) {
		this(visit.page());
	}

	private Desk(Page page) {
		this.page = page;
	}

	Page page() {
		return this.page;
	}

	/** The same page in a second tab of the same browser. */
	Desk secondTab() {
		Page tab = this.page.context().newPage();
		tab.navigate(this.page.url());
		Desk desk = new Desk(tab);
		desk.ready();
		return desk;
	}

	/** The draft, if any, is back in its form. */
	void ready() {
		this.page.waitForSelector("body[data-drafted]");
	}

	void reload() {
		this.page.reload();
		ready();
	}

	Locator text() {
		return this.page.locator("main textarea").first();
	}

	void type(String words) {
		text().fill(words);
	}

	Locator part(String name) {
		return this.page.locator("main .draft [data-part=" + name + "]").first();
	}

	Locator state() {
		return part("state");
	}

	/** What is typed now is on the server. */
	void saved() {
		assertThat(this.page.locator("main [data-draft-state]").first()).hasAttribute("data-draft-state", "saved");
		assertThat(state()).containsText("Bozza salvata alle");
	}

	Locator button(String name) {
		return this.page.locator("main .draft button").filter(new Locator.FilterOptions().setHasText(name)).first();
	}

	Locator dialog() {
		return this.page.locator("#rientro");
	}

	/** As when the session runs out on the server and the browser knows nothing of it. */
	void endSession() {
		this.page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
	}

	void password(String password) {
		this.page.fill("#rientro-password", password);
		dialog().locator("button[type=submit]").click();
	}

	void check() {
		assertThat(new AxeBuilder(this.page).analyze().getViolations()).as(this.page.url()).isEmpty();
	}

}
