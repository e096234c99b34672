package it.siz.subject;

import java.util.List;

/**
 * A registered person who may be the same as another one.
 *
 * @param same whether the identifier is the same, which nobody else can have
 * @param why words that say in what they are alike, as keys `duplicate.why.*`
 * @param fields both sides, field by field
 */
public record Lookalike(SubjectView person, boolean same, List<String> why, List<Side> fields) {

	/**
	 * @param field key of the label
	 * @param here as typed, or as the one record has it; empty when unknown
	 * @param there as the other record has it
	 * @param alike how they compare: `same`, `different`, or in what they differ, as keys
	 * `duplicate.field.*`
	 */
	public record Side(String field, String here, String there, String alike) {
	}

}
