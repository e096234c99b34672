package it.siz.subject;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Similar names are read from the trigram index, not by looking at everybody. */
@SizTest
class SimilarSubjectsTest {

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	SimilarSubjects similar;

	@Test
	void theIndexAnswers() {
		List<String> plan = this.transaction.execute(status -> {
			this.jdbc.sql(SimilarSubjects.THRESHOLDS).query().singleRow();
			this.jdbc.sql("set local enable_seqscan = off").update();
			return this.jdbc.sql("explain " + SimilarSubjects.sql(2))
				.params(Map.of("q", "bianci maria", "w0", "bianci", "w1", "maria"))
				.query(String.class)
				.list();
		});
		assertThat(plan).anyMatch(line -> line.contains("subject_search")).noneMatch(line -> line.contains("Seq Scan"));
	}

	@Test
	void theMostSimilarComesFirstAndThoseFoundAlreadyAreLeftOut() {
		List<SubjectView> found = this.similar.to("Verdy Mria", List.of(), 5);
		assertThat(found.get(0).name()).isEqualTo("Verdi Maria");
		assertThat(this.similar.to("Verdy Mria", List.of(found.get(0).id()), 5)).extracting(SubjectView::id)
			.doesNotContain(found.get(0).id());
		assertThat(this.similar.to("zz ’", List.of(), 5)).isEmpty();
	}

}
