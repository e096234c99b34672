package it.siz.lists;

import java.util.UUID;

/**
 * A search with a name.
 *
 * @param query its filters
 * @param own whether the viewer saved it and may delete it
 * @param shared whether the unit sees it
 * @param by name of the operator who saved it
 */
public record SavedSearch(UUID id, String name, ListQuery query, boolean own, boolean shared, String by) {
}
