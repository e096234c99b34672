package it.siz.lists.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import it.siz.lists.ListQuery;

/**
 * What a list sends with an action.
 *
 * @param scelta ids of rows
 * @param tutte "true" for all that the filters find instead
 * @param elenco the filters, to find them or to go back to them
 */
record Choice(@Nullable List<UUID> scelta, @Nullable String tutte, @Nullable String elenco) {

	List<UUID> ids() {
		return (this.scelta != null) ? this.scelta.stream().distinct().toList() : List.of();
	}

	boolean all() {
		return "true".equals(this.tutte);
	}

	ListQuery query() {
		return ListQuery.parse(this.elenco);
	}

}
