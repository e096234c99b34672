package it.siz.registry.web;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Why somebody asks ANPR before there is a practice: keys of their words in the bundles.
 * Templates call it as @motives.
 */
@Component("motives")
class Motives {

	public List<String> all() {
		return List.of("COLLOQUIO", "APERTURA", "RESIDENZA", "FAMIGLIA", "ESISTENZA", "URGENZA");
	}

}
