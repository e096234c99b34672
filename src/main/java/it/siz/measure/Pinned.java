package it.siz.measure;

/**
 * The versions of the decisions by which a call admits and orders.
 */
record Pinned(int eligibility, int ranking) {
}
