package it.siz.practice;

import java.util.UUID;

/**
 * A wish to see a practice was refused. Whoever asked reads why, and nothing beyond what
 * the overview tells.
 *
 * @param operator who asked
 * @param kind name of the kind
 * @param unit name of the practice's unit
 */
public record AccessAnswered(UUID operator, String kind, String unit, String answer) {
}
