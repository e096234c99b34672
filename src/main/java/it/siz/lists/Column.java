package it.siz.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a list can show of a practice beside its number. */
public enum Column {

	PERSON, IDENTIFIER, KIND, STATE, TURN, DUE, OWNER, UNIT, OPENED, SENT, CLOSED;

	/** For who chose nothing else. */
	public static final List<Column> USUAL = List.of(PERSON, KIND, STATE, DUE, OWNER, UNIT, OPENED);

	/** The column of this name, if there is one. */
	public static Optional<Column> named(String name) {
		return Arrays.stream(values()).filter(column -> column.name().equals(name)).findFirst();
	}

}
