package it.siz.document;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.practice.Applicant;
import it.siz.practice.OpenPractice;
import it.siz.practice.Practices;
import it.siz.process.CaseWork;

import static org.assertj.core.api.Assertions.assertThat;

/** Papers to choose from are those that one may open, however many others there are. */
@SizTest
class PersonDocumentsTest {

	@Autowired
	PersonDocuments documents;

	@Autowired
	CaseWork work;

	@Autowired
	Practices practices;

	@Autowired
	Operators operators;

	@Autowired
	JdbcClient jdbc;

	@Test
	void whatOthersHoldNeitherShowsNorTakesThePlaceOfWhatISee() {
		Viewer anna = this.work.worker();
		Viewer marta = this.operators.viewer("assistente.codogno");
		UUID person = this.work.person();
		papers(project(anna, person), anna, 1, "2 days");
		papers(project(marta, person), marta, 101, "1 day");
		assertThat(this.documents.of(anna, person, "ISEE")).extracting(PersonDocument::title).containsExactly("Di 1");
		assertThat(this.documents.of(marta, person, "ISEE")).hasSize(100)
			.extracting(PersonDocument::title)
			.containsOnly("Di 101");
		assertThat(this.documents.of(anna, person, "INFORMATIVA")).isEmpty();
	}

	private UUID project(Viewer viewer, UUID person) {
		return this.practices
			.open(viewer, new OpenPractice("progetto", person, new Applicant(Applicant.SELF, null), null))
			.id();
	}

	private void papers(UUID practice, Viewer by, int count, String before) {
		this.jdbc.sql("""
				insert into document (id, practice_id, type, title, document_date, file_name, media_type, size, sha256,
				    storage_key, uploaded_by, uploaded_at)
				select gen_random_uuid(), ?, 'ISEE', 'Di ' || ?, current_date, 'prova.pdf', 'application/pdf', 1, 'x',
				    gen_random_uuid()::text, ?, now() - cast(? as interval) from generate_series(1, ?)""")
			.params(practice, count, by.operator(), before, count)
			.update();
	}

}
