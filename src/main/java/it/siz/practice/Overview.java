package it.siz.practice;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Quadro riassuntivo of a person or a household (FAQ Soggetti 4).
 *
 * @param household whose practices were asked for and whose are shown
 * @param open how many are open, of whatever unit
 */
public record Overview(Household household, long open, long closed, List<KindCount> kinds, List<OverviewLine> items) {

	/** Practices of one kind. */
	public record KindCount(String kind, String label, long open, long closed) {
	}

	/**
	 * A household that nobody has written yet is the person alone.
	 *
	 * @param asked person, registered or actual
	 * @param shown the same; person where the household is not known
	 * @param members of the household today, those who have no practice too
	 */
	public record Household(String asked, String shown, List<Member> members) {
	}

	/**
	 * @param id the person's card; null for who is not in the registry
	 * @param kinship ANPR's code, to the reference person
	 */
	public record Member(@Nullable UUID id, String name, String kinship, long open, long closed) {
	}

}
