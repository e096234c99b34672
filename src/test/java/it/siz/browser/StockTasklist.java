package it.siz.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The engine's own Tasklist, and every request of it that was refused. */
final class StockTasklist implements AutoCloseable {

	private final List<String> refused = new ArrayList<>();

	private final Profile profile;

	private final Page page;

	StockTasklist(int port, String username) {
		this.profile = new Profile(new Browser.NewContextOptions().setViewportSize(1600, 1000));
		this.profile.context().setDefaultTimeout(60_000);
		this.page = this.profile.page();
		this.page.onResponse(this::listen);
		this.page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
		this.page.fill("input[name=username]", username);
		this.page.fill("input[name=password]", "demo");
		this.page.click("main button[type=submit]");
		this.page.waitForURL("**/camunda/app/tasklist/**");
	}

	private void listen(Response answer) {
		if (answer.status() >= 400 && answer.url().contains("/camunda/")) {
			this.refused.add(answer.status() + " " + answer.request().method() + " " + answer.url() + " "
					+ answer.request().postData());
		}
	}

	/** Opens the task of this id from the list of the viewer's office. */
	void open(String filter, String task) {
		this.page.click("text=" + filter);
		this.page.locator("[cam-tasks] a[href*='" + task + "'], a[href*='" + task + "']").first().click();
	}

	void claim() {
		this.page.locator("button.claim, button[ng-click*='claim()']").first().click();
		PlaywrightAssertions.assertThat(this.page.locator("button[ng-click*='unclaim()']").first()).isVisible();
	}

	void choose(String label) {
		this.page.locator(".fjs-container").getByLabel(label).check();
	}

	void complete() {
		Locator complete = this.page.locator("button:has-text('Complete')").last();
		PlaywrightAssertions.assertThat(complete).isEnabled();
		complete.click();
		PlaywrightAssertions.assertThat(this.page.locator(".fjs-container")).hasCount(0);
	}

	Page page() {
		return this.page;
	}

	List<String> refused() {
		return this.refused;
	}

	@Override
	public void close() {
		this.profile.close();
	}

}
