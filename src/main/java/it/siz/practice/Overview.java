package it.siz.practice;

import java.util.List;

/**
 * Quadro riassuntivo of a person (FAQ Soggetti 4).
 *
 * @param household whose practices were asked for and whose are shown
 * @param open how many are open, of whatever unit
 */
public record Overview(Household household, long open, long closed, List<KindCount> kinds, List<OverviewLine> items) {

	/** Practices of one kind. */
	public record KindCount(String kind, String label, long open, long closed) {
	}

	/**
	 * Households come with the registry: until then the person alone is shown.
	 *
	 * @param asked person, registered or actual
	 * @param shown person
	 */
	public record Household(String asked, String shown) {
	}

}
