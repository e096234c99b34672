package it.siz.subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import it.siz.kernel.Condition;
import it.siz.kernel.SearchText;

/** Lets another module's list be searched by the person's name, in one query. */
public final class SubjectNames {

	private SubjectNames() {
	}

	/**
	 * That the person with this id bears all these words in the name; words that fold to
	 * nothing match nobody.
	 * @param subjectId column that holds the id
	 */
	public static Condition match(String subjectId, String words) {
		Condition like = like("s.search_text", words);
		return (like == Condition.NEVER) ? like
				: new Condition(subjectId + " in (select s.id from subject s where " + like.sql() + ')', like.values());
	}

	/**
	 * That a name bears all these words.
	 * @param column that holds the folded name
	 */
	public static Condition like(String column, String words) {
		List<String> patterns = SearchText.patterns(words);
		if (patterns.isEmpty()) {
			return Condition.NEVER;
		}
		Map<String, Object> values = new HashMap<>();
		IntStream.range(0, patterns.size()).forEach(i -> values.put("word" + i, patterns.get(i)));
		return new Condition(IntStream.range(0, patterns.size())
			.mapToObj(i -> column + " like :word" + i)
			.collect(Collectors.joining(" and ")), values);
	}

}
