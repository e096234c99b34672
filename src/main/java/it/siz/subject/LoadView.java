package it.siz.subject;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far a load of persons is.
 *
 * @param state LAVORAZIONE until every row is done, then FINITO
 * @param already rows whose person was there before; nothing was changed
 * @param errors the first thousand refusals; the report has them all
 */
public record LoadView(UUID id, String fileName, String by, Instant created, String state, int rows, int loaded,
		int already, int refused, List<RowError> errors) {

	public int done() {
		return this.loaded + this.already + this.refused;
	}

	/**
	 * @param row line of the sheet below its head, from 1
	 * @param field of the REST contract
	 */
	public record RowError(int row, String field, String message) {
	}

}
