package it.siz.practice;

/** A practice was opened. Published in its transaction. */
public record PracticeOpened(Practice practice) {
}
