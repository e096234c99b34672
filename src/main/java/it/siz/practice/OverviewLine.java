package it.siz.practice;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import it.siz.operator.OperatorView;
import it.siz.operator.Unit;
import it.siz.practice.PracticeView.Person;

/**
 * What everybody may know of a practice (FAQ Soggetti 4): that it exists, whose it is and
 * how to reach that person; never contents.
 *
 * @param number as people write it; null when the viewer may not open the practice
 * @param section where the kind belongs, such as `valutazioni`
 * @param state the word that the process gives it, such as `aperta`
 * @param canOpen the answer of the same predicate that opens the practice's page
 */
public record OverviewLine(UUID id, @Nullable String number, String kind, String label, String section, Person subject,
		Unit unit, OperatorView owner, String state, Instant opened, @Nullable Instant closed, boolean canOpen) {
}
