package it.siz.browser;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/**
 * A page in a state, for the tour of every page.
 *
 * @param who username; empty for who is not signed in
 * @param go with the address of the server
 */
record Stop(String who, BiConsumer<Page, String> go) {

	static Stop at(String who, String path) {
		return new Stop(who, (page, address) -> {
			page.unrouteAll();
			page.navigate(address + path);
		});
	}

	/**
	 * @param further what is done once one is there; it may lead to another page
	 */
	static Stop at(String who, String path, Consumer<Page> further) {
		return new Stop(who, (page, address) -> {
			at(who, path).go().accept(page, address);
			further.accept(page);
			page.waitForLoadState(LoadState.NETWORKIDLE);
		});
	}

	/** Presses the first button that sends a form of the page and has this name. */
	static void press(Page page, String name) {
		page.click("main button[type=submit]:has-text('" + name + "')");
	}

	/** Types into the search of the page and sends it. */
	static void search(Page page, String words) {
		page.fill("main input[type=search]", words);
		page.keyboard().press("Enter");
		page.waitForLoadState();
	}

}
