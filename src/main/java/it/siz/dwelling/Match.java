package it.siz.dwelling;

import java.util.List;

/**
 * How well a dwelling fits a household, by the rules.
 *
 * @param points more come first
 * @param fits nothing excludes it
 * @param reasons every rule that spoke, in its words
 */
public record Match(Dwelling dwelling, int points, boolean fits, List<String> reasons) {
}
