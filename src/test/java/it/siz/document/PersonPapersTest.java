package it.siz.document;

import java.io.ByteArrayInputStream;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.operator.Viewer;
import it.siz.process.CaseWork;
import it.siz.subject.SignedPaper;

import static org.assertj.core.api.Assertions.assertThat;

/** The file of a signed paper lives as long as its row. */
@SizTest
class PersonPapersTest {

	@Autowired
	PersonPapers papers;

	@Autowired
	DocumentRepository repository;

	@Autowired
	CaseWork work;

	@Autowired
	JdbcClient jdbc;

	@Test
	void theSweepKnowsTheFilesOfPapers() {
		String key = key(sent(this.work.worker()));
		assertThat(this.repository.named(List.of(key, "00/nobody"))).containsExactly(key);
	}

	@Test
	void whatWasSentWithAFormThatNobodyCompletedIsForgottenAfterADay() {
		Viewer viewer = this.work.worker();
		SignedPaper left = sent(viewer);
		SignedPaper fresh = sent(viewer);
		SignedPaper given = sent(viewer);
		this.papers.claim(viewer, this.work.person(), given.id());
		this.jdbc.sql("update signed_paper set received_at = now() - interval '25 hours' where id in (?, ?)")
			.params(left.id(), given.id())
			.update();
		this.papers.forget();
		assertThat(this.papers.waiting(viewer, left.id())).isEmpty();
		assertThat(this.papers.waiting(viewer, fresh.id())).isPresent();
		assertThat(key(given)).isNotEmpty();
	}

	private SignedPaper sent(Viewer viewer) {
		return this.papers.receive(viewer, "firmata.pdf", new ByteArrayInputStream(SampleFile.PDF));
	}

	private String key(SignedPaper paper) {
		return this.jdbc.sql("select storage_key from signed_paper where id = ?")
			.param(paper.id())
			.query(String.class)
			.single();
	}

}
