package it.siz.practice;

import org.jspecify.annotations.Nullable;

import it.siz.visibility.Action;
import it.siz.visibility.Scope;

/**
 * Why somebody may do something with a practice, or what is missing.
 *
 * @param rule id of the rule that decides; null when no rule speaks for the viewer
 * @param scope what the rule asks for
 * @param text the reason in plain Italian
 */
public record Explanation(Action action, boolean allowed, @Nullable String rule, @Nullable Scope scope, String text) {
}
