package it.siz.duplicate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import it.siz.kernel.Fault;
import it.siz.subject.SubjectView;

/**
 * What uniting two records would do.
 *
 * @param kept the record that goes on
 * @param merged the one that will only lead there
 * @param choices fields, in their order
 * @param moves what follows the person
 * @param obstacles why it is not possible now; empty when it is
 * @param saidDistinct whether somebody decided that they are two persons
 */
public record MergePlan(SubjectView kept, SubjectView merged, List<Choice> choices, List<Move> moves,
		List<Fault> obstacles, boolean saidDistinct) {

	/**
	 * @param suggested whether the value of the merged record is the better one
	 */
	public record Choice(String field, String kept, String merged, boolean suggested) {

		public boolean differs() {
			return !this.kept.equals(this.merged);
		}

	}

	/**
	 * @param label key of the name
	 * @param count how many
	 */
	public record Move(String label, int count) {
	}

	/** Fields of which the better value is the merged record's. */
	public Set<String> suggested() {
		return this.choices.stream().filter(Choice::suggested).map(Choice::field).collect(Collectors.toSet());
	}

}
