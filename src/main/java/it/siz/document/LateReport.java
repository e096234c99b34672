package it.siz.document;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far the examination of what was kept without one has come.
 *
 * @param ended when the last night's ended; null when there was none, or it broke off
 * @param examined contents that it has examined
 * @param left contents that are still to be examined
 */
public record LateReport(@Nullable Instant ended, long examined, long left) {
}
