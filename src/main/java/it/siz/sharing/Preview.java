package it.siz.sharing;

import java.util.List;

import org.jspecify.annotations.Nullable;

import it.siz.operator.Unit;
import it.siz.sharing.Receivers.Receiver;

/**
 * Who will see what, said before it is shared.
 *
 * @param operator name of the only receiver; null for everybody in the unit
 * @param access READ or EDIT
 * @param readers those who will open it
 * @param excluded people meant whose role could not open it
 * @param documents titles of its documents
 * @param notes entries of its diary
 */
public record Preview(Unit unit, @Nullable String operator, String access, List<Receiver> readers,
		List<Receiver> excluded, List<String> documents, int notes) {

	public int count() {
		return this.readers.size();
	}

}
