package it.siz.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An operator at the browser. Every page opened through it is held to WCAG 2.2 AA by axe,
 * to the width of a telephone, and to our content security policy.
 */
final class Visit implements AutoCloseable {

	private final String address;

	private final Profile profile;

	private final Page page;

	private final List<String> troubles = new ArrayList<>();

	Visit(int port, String username) {
		this(port);
		open("/accesso");
		signIn(username, "demo");
	}

	/** Nobody yet. */
	Visit(int port) {
		this.address = "http://localhost:" + port;
		this.profile = new Profile();
		this.page = this.profile.page();
		this.page.onPageError(this.troubles::add);
		this.page.onConsoleMessage(this::listen);
	}

	/** At the sign-in page. */
	void signIn(String username, String password) {
		this.page.fill("input[name=username]", username);
		this.page.fill("input[name=password]", password);
		press("Entra");
	}

	/**
	 * A refusal that the page expects (404, 422) is no trouble, a missing file of ours
	 * is.
	 */
	private void listen(ConsoleMessage message) {
		boolean refusal = message.text().startsWith("Failed to load resource: the server responded with a status of 4")
				&& !message.location().matches(".*/vendor/.*");
		if ("error".equals(message.type()) && !refusal) {
			this.troubles.add(message.text() + " " + message.location());
		}
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
		arrive();
	}

	/** A form that was sent has led to its page, or asks something first. */
	void arrive() {
		this.page.locator("html:not(:has(form[data-sent])), dialog[open]")
			.first()
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
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
		assertThat(Profile.faults(this.page)).as(this.page.url()).isEmpty();
		Shots.take(this.page, 1280);
		this.page.setViewportSize(390, 844);
		assertThat(this.page.evaluate("document.documentElement.scrollWidth")).as(this.page.url()).isEqualTo(390);
		Shots.take(this.page, 390);
		this.page.setViewportSize(1280, 900);
		assertThat(this.troubles).as(this.page.url()).isEmpty();
	}

	/** As if the session had run out on the server. */
	void loseSession() {
		this.profile.context().clearCookies();
	}

	@Override
	public void close() {
		this.profile.close();
	}

	/** The task of an application that this person has begun. */
	String application() {
		return "/attivita/" + this.page.evaluate(
				"""
						async () => (await (await fetch('/api/tasks?kind=domanda-b2', { headers: { 'X-Richiesta': 'script' } })).json())
							.find(each => each.key === 'compila').id""");
	}

}
