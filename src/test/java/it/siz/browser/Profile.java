package it.siz.browser;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser of its own for somebody: every page of it is held to our content security
 * policy, and what the policy refused is told at the end. Also how a page is held to WCAG
 * 2.2 AA.
 */
final class Profile implements AutoCloseable {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

	private static final String REFUSED = "Refused by the policy: ";

	private final BrowserContext context;

	private final List<String> refused = new ArrayList<>();

	Profile() {
		this(new Browser.NewContextOptions());
	}

	Profile(Browser.NewContextOptions options) {
		this.context = Chromium.get().newContext((options.locale != null) ? options : options.setLocale("it-IT"));
		this.context.setDefaultTimeout(15_000);
		PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
		this.context.addInitScript("addEventListener('securitypolicyviolation', e => console.error('" + REFUSED
				+ "' + e.violatedDirective + ' ' + e.blockedURI))");
		this.context.onConsoleMessage(this::listen);
	}

	private void listen(ConsoleMessage message) {
		if (message.text().startsWith(REFUSED)) {
			this.refused.add(message.text() + " on " + message.page().url());
		}
	}

	BrowserContext context() {
		return this.context;
	}

	Page page() {
		return this.context.newPage();
	}

	/**
	 * What a page lacks of WCAG 2.2 AA. Without frames of others, axe needs no second
	 * page.
	 */
	static List<Rule> faults(Page page) {
		return new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze().getViolations();
	}

	@Override
	public void close() {
		this.context.close();
		assertThat(this.refused).isEmpty();
	}

}
