package it.siz.lists.web;

/**
 * A filter that is set.
 *
 * @param name of the filter
 * @param words its value as people read it
 * @param without address of the list without it
 */
record Chip(String name, String words, String without) {
}
