package it.siz.registry;

/**
 * One datum of a person in both registers, in words.
 *
 * @param field name in the REST contract (cognome, residenza ...)
 * @param theirs what ANPR says; empty when it says nothing
 * @param ours what we hold; empty when we hold nothing
 * @param same whether both mean the same, however they write it
 * @param takeable whether it can be taken over
 */
public record Difference(String field, String theirs, String ours, boolean same, boolean takeable) {

	/** Whether an operator has something to decide. */
	public boolean open() {
		return !this.same && this.takeable;
	}

}
