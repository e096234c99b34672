package it.siz.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChromiumTest {

	@Test
	void rendersAPage() {
		try (BrowserContext context = Chromium.get().newContext(); Page page = context.newPage()) {
			page.setContent("<button onclick=\"this.textContent = 'premuto'\">premi</button>");
			page.click("button");
			assertThat(page.textContent("button")).isEqualTo("premuto");
		}
	}

}
