package it.siz.guide.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import it.siz.guide.Abbreviations;
import it.siz.guide.Guides;
import it.siz.guide.Tour;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;

/** The guide as pages, the meaning of abbreviations, and the end of the tour. */
@Controller
class GuidePages {

	private final Guides guides;

	private final Abbreviations abbreviations;

	private final Tour tour;

	GuidePages(Guides guides, Abbreviations abbreviations, Tour tour) {
		this.guides = guides;
		this.abbreviations = abbreviations;
		this.tour = tour;
	}

	@GetMapping("/guida")
	String contents(Model model, Locale locale) {
		model.addAttribute("guides", this.guides.all(locale));
		model.addAttribute("meanings", this.abbreviations.in(locale));
		return "guida";
	}

	@GetMapping("/guida/{section}")
	String section(@PathVariable String section, Model model, Locale locale) {
		model.addAttribute("guide", this.guides.find(section, locale).orElseThrow(Problem::absent));
		return "guida-sezione";
	}

	/** The questions alone, for the help of a page that is just being opened. */
	@GetMapping("/guida/{section}/domande")
	String questions(@PathVariable String section, Model model, Locale locale) {
		model.addAttribute("guide", this.guides.find(section, locale).orElseThrow(Problem::absent));
		return "guida-parti :: questions";
	}

	/** What every abbreviation means, asked for when somebody first points at one. */
	@GetMapping("/guida/sigle.json")
	ResponseEntity<Map<String, String>> meanings(Locale locale) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.maxAge(Duration.ofHours(8)).cachePrivate())
			.header(HttpHeaders.VARY, HttpHeaders.COOKIE)
			.body(this.abbreviations.in(locale));
	}

	@PostMapping("/guida/giro")
	String toured(Viewer viewer) {
		this.tour.seen(viewer.operator());
		return "redirect:/";
	}

}
