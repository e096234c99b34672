package it.siz.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * The one headless browser of a test JVM: the Chromium or Chrome that is installed
 * ({@code CHROMIUM} names another one); where there is none, the distribution's own on
 * Debian, else Playwright's. Playwright's objects belong to the thread that made them:
 * use it from the test thread, one {@code newContext()} per test.
 */
public final class Chromium {

	private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"/Applications/Chromium.app/Contents/MacOS/Chromium",
			"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
			"C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
			"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

	private static final List<String> QUIET = List.of("--disable-gpu", "--disable-quic", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync");

	private Chromium() {
	}

	private static final class Holder {

		static final Browser ONE = launch();

	}

	public static Browser get() {
		return Holder.ONE;
	}

	private static Browser launch() {
		Optional<Path> installed = installed().or(Chromium::install);
		Map<String, String> environment = installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
				: Map.of();
		Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
		BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(arguments());
		installed.ifPresent(options::setExecutablePath);
		Browser browser = playwright.chromium().launch(options);
		Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
		return browser;
	}

	private static List<String> arguments() {
		List<String> arguments = new ArrayList<>(QUIET);
		if (root()) {
			arguments.add("--no-sandbox"); // Chromium refuses to run as root with it
		}
		return arguments;
	}

	private static Optional<Path> installed() {
		return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	/**
	 * Only where it can be done without asking anybody: as root on Debian and its
	 * children.
	 */
	private static Optional<Path> install() {
		if (root() && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
			run("apt-get", "update", "-q");
			run("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium");
		}
		return installed();
	}

	private static void run(String... command) {
		try {
			ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
			builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
			if (!builder.start().waitFor(10, TimeUnit.MINUTES)) {
				throw new IllegalStateException(String.join(" ", command) + " takes too long");
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static boolean root() {
		return "root".equals(System.getProperty("user.name"));
	}

}
