package it.siz.subject;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.SearchText;

/**
 * Finds persons in spite of typing errors: names that share most of their trigrams with
 * what was typed. Read from the trigram index.
 */
@Component
@Transactional(readOnly = true)
public class SimilarSubjects {

	/**
	 * Share of trigrams from which a whole name, or each single word of it, is taken for
	 * similar: "Bianci Maria" finds Bianchi Maria, and "Marai Bianchi" does as well.
	 */
	static final String THRESHOLDS = """
			select set_config('pg_trgm.similarity_threshold', '0.4', true),
			set_config('pg_trgm.word_similarity_threshold', '0.5', true)""";

	private static final int WORDS = 6;

	private final EntityManager entities;

	SimilarSubjects(EntityManager entities) {
		this.entities = entities;
	}

	/**
	 * The most similar first.
	 * @param without persons that were found otherwise
	 */
	public List<SubjectView> to(String words, List<UUID> without, int most) {
		String folded = SearchText.fold(words);
		List<String> each = Arrays.stream(folded.split(" ")).filter(word -> word.length() > 2).limit(WORDS).toList();
		if (each.isEmpty()) {
			return List.of();
		}
		this.entities.createNativeQuery(THRESHOLDS).getResultList();
		Query query = this.entities.createNativeQuery(sql(each.size()), Subject.class).setParameter("q", folded);
		for (int i = 0; i < each.size(); i++) {
			query.setParameter("w" + i, each.get(i));
		}
		return query.setMaxResults(most + without.size())
			.getResultStream()
			.map(found -> ((Subject) found).view())
			.filter(found -> !without.contains(((SubjectView) found).id()))
			.limit(most)
			.map(SubjectView.class::cast)
			.toList();
	}

	static String sql(int words) {
		StringBuilder every = new StringBuilder();
		for (int i = 0; i < words; i++) {
			every.append((i > 0) ? " and " : "").append(":w").append(i).append(" <% s.search_text");
		}
		return "select s.* from subject s where s.merged_into is null and (s.search_text % :q or (" + every
				+ ")) order by greatest(similarity(s.search_text, :q), word_similarity(:q, s.search_text)) desc,"
				+ " s.family_name, s.given_name, s.id";
	}

}
