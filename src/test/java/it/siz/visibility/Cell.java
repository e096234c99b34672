package it.siz.visibility;

import java.util.UUID;

import it.siz.operator.Role;

/**
 * One combination of the matrix, with a practice of its own.
 *
 * @param number of the practice, within the year 1999
 * @param letters what the FAQ lets the person do: V, E, A, C
 */
record Cell(UUID practice, int number, String kind, Role role, Relation relation, State state, String letters) {

	boolean allows(Action action) {
		return this.letters.indexOf(action.name().charAt(0)) >= 0;
	}

	/**
	 * Where the practice belongs: those with an outcome are the office's own, and a
	 * report to SELF comes from elsewhere.
	 */
	String home() {
		if (this.kind.equals("assegnazione-alloggio") || bringsOutcome()) {
			return office();
		}
		return reportsToSelf() ? "B2" : "SELF";
	}

	/** Whether it goes to an office once it is sent. */
	boolean goesToOffice() {
		return this.kind.startsWith("domanda-") || reportsToSelf() || this.kind.equals("segnalazione-ala");
	}

	private boolean reportsToSelf() {
		return this.kind.equals("segnalazione-self");
	}

	/** Whether it was opened by a ranking. */
	boolean bringsOutcome() {
		return this.kind.equals("domanda") || this.kind.startsWith("progetto-");
	}

	/** The office that works on it once it is handed on. */
	String office() {
		return switch (this.kind) {
			case "segnalazione-self" -> "SELF";
			case "segnalazione-ala", "assegnazione-alloggio" -> "ALA";
			case "domanda-dopo-di-noi", "progetto-dopo-di-noi" -> "DOPODINOI";
			default -> "B2";
		};
	}

	/** The operator who looks. */
	String username() {
		return switch (this.relation) {
			case OWNER, SAME_UNIT, SAME_UNIT_BY_REFERENTE, OFFICE -> People.home(this.role);
			case TWO_UNITS -> People.both(this.role);
			default -> People.elsewhere(this.role);
		};
	}

	/** The unit in which the person who looks works now. */
	String unit() {
		return switch (this.relation) {
			case OWNER, SAME_UNIT, SAME_UNIT_BY_REFERENTE -> home();
			case OFFICE -> office();
			default -> "PABIT";
		};
	}

	/** As people write it. */
	String code() {
		return "MAT-1999-" + this.number;
	}

	@Override
	public String toString() {
		return this.kind + " | " + this.role + " | " + this.relation.words() + " | " + this.state;
	}

	/** How the practice reaches the person; the names of the table in capitals. */
	enum Relation {

		OWNER, SAME_UNIT, SAME_UNIT_BY_REFERENTE, OFFICE, OTHER_UNIT, TWO_UNITS, ASSIGNED_UNIT, ASSIGNED_UNIT_READING,
		ASSIGNED_OPERATOR, ASSIGNED_COLLEAGUE, EXPIRED, REVOKED, OWNER_ELSEWHERE, NONE;

		String words() {
			return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
		}

		static Relation of(String words) {
			return valueOf(words.toUpperCase(java.util.Locale.ROOT).replace(' ', '_'));
		}

	}

	/** The columns of the table, in their order. */
	enum State {

		DRAFT, HANDED_ON, CLOSED

	}

}
