package it.siz.guide.web;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The switch of language in the footer; a cookie keeps the choice in this browser. */
@Controller
class Language {

	static final String COOKIE = "lingua";

	static final Duration KEPT = Duration.ofDays(365);

	private final LocaleResolver locales;

	Language(LocaleResolver locales) {
		this.locales = locales;
	}

	@PostMapping("/lingua")
	String choose(@RequestParam String lingua,
			@RequestHeader(name = "Referer", required = false) @Nullable String before, HttpServletRequest request,
			HttpServletResponse response) {
		this.locales.setLocale(request, response, "en".equals(lingua) ? Locale.ENGLISH : Locale.ITALIAN);
		return "redirect:" + back(before, request);
	}

	/** Only a page of ours: the header is whatever a browser sends. */
	private static String back(@Nullable String before, HttpServletRequest request) {
		try {
			URI page = URI.create((before != null) ? before : "/");
			boolean ours = request.getServerName().equals(page.getHost()) && page.getRawPath().matches("/[^/\\\\].*");
			return ours ? page.getRawPath() + ((page.getRawQuery() != null) ? "?" + page.getRawQuery() : "") : "/";
		}
		catch (IllegalArgumentException ex) {
			return "/";
		}
	}

}
