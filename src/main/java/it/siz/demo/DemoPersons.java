package it.siz.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import it.siz.operator.Viewer;
import it.siz.subject.SubjectForm;
import it.siz.subject.SubjectForm.Identifier;
import it.siz.subject.SubjectForm.Informativa;
import it.siz.subject.SubjectForm.Residence;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/** Invented persons with true codici fiscali. */
@Component
class DemoPersons {

	private final Subjects subjects;

	DemoPersons(Subjects subjects) {
		this.subjects = subjects;
	}

	/**
	 * All of them, in the order of the file; those who are not there yet are registered.
	 */
	List<SubjectView> register(Viewer viewer) throws IOException {
		List<SubjectView> persons = new ArrayList<>();
		try (Reader reader = new InputStreamReader(new ClassPathResource("demo/persons.csv").getInputStream(),
				StandardCharsets.UTF_8)) {
			CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
			for (CSVRecord row : format.parse(reader)) {
				persons.add(this.subjects.byIdentifier(row.get("codiceFiscale"))
					.orElseGet(() -> this.subjects.register(viewer, form(row))));
			}
		}
		return persons;
	}

	private static SubjectForm form(CSVRecord row) {
		return new SubjectForm(new Identifier("CF", row.get("codiceFiscale")), row.get("cognome"), row.get("nome"),
				row.get("sesso"), LocalDate.parse(row.get("dataNascita")), row.get("luogoNascita"),
				new Residence(row.get("comune"), "Via di prova", "1", null), new Informativa(LocalDate.of(2026, 1, 15),
						"2026-1", "TUTTI_I_SERVIZI", null, null, "Archivio di prova, faldone 1"));
	}

}
