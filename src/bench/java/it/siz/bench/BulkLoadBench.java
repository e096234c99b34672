package it.siz.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

import it.kamaladafrica.codicefiscale.City;
import it.kamaladafrica.codicefiscale.CodiceFiscale;
import it.kamaladafrica.codicefiscale.Person;
import it.kamaladafrica.codicefiscale.city.CityProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.subject.LoadView;
import it.siz.subject.Loads;

/**
 * Persons per second through a load from a sheet, every rule and history included, against the bare rows of the same
 * persons inserted by JDBC a hundred per transaction, in the same run.
 */
public final class BulkLoadBench {

	private static final int BATCH = 100;

	/** Some of the library's places have no code. */
	private static final List<City> CITIES = CityProvider.ofDefault()
		.findAll()
		.stream()
		.filter(city -> city.getBelfiore().matches("[A-Z]\\d{3}"))
		.toList();

	private final Random random = new Random(9);

	private final Product product;

	private BulkLoadBench(Product product) {
		this.product = product;
	}

	public static void main(String[] args) throws Exception {
		int persons = Integer.getInteger("persons", 5_000);
		try (Product product = new Product(Path.of("target", "bench-load"))) {
			BulkLoadBench bench = new BulkLoadBench(product);
			bench.load(bench.sheet(1_000));
			bench.bare(1_000);
			List<Double> loaded = new ArrayList<>();
			List<Double> bare = new ArrayList<>();
			for (int round = 0; round < 3; round++) {
				loaded.add(persons / bench.load(bench.sheet(persons)));
				bare.add(persons / bench.bare(persons));
			}
			System.out.printf(Locale.ROOT, "load %.0f persons/s, bare rows %.0f persons/s, ratio %.2f%n",
					Figures.median(loaded), Figures.median(bare), Figures.median(bare) / Figures.median(loaded));
		}
	}

	private String sheet(int persons) {
		StringBuilder sheet = new StringBuilder(
				"identifier.value;cognome;nome;informativa.date;residenza.comune;residenza.indirizzo\n");
		for (int i = 0; i < persons; i++) {
			sheet.append(code()).append(";Verdi;Maria;2026-01-15;098031;Via Prova\n");
		}
		return sheet.toString();
	}

	private String code() {
		return CodiceFiscale.of(Person.builder()
			.lastname("Verdi")
			.firstname("Maria")
			.birthDate(LocalDate.of(1930, 1, 1).plusDays(this.random.nextInt(25_000)))
			.isFemale(true)
			.city(CITIES.get(this.random.nextInt(CITIES.size())))
			.build()).getValue();
	}

	/** Seconds from sending the sheet until the last row is done. */
	private double load(String sheet) throws InterruptedException {
		Loads loads = this.product.bean(Loads.class);
		Viewer clerk = this.product.bean(Operators.class).viewer("amministrativo.lodi");
		long start = System.nanoTime();
		UUID id = loads.begin(clerk, "bench.csv",
				new ByteArrayResource(sheet.getBytes(StandardCharsets.UTF_8)));
		LoadView view = loads.get(clerk, id, Locale.ITALIAN);
		while (!view.state().equals("FINITO")) {
			Thread.sleep(100);
			view = loads.get(clerk, id, Locale.ITALIAN);
		}
		if (view.refused() > 0) {
			throw new IllegalStateException(view.errors().get(0).toString());
		}
		return (System.nanoTime() - start) / 1e9;
	}

	private double bare(int persons) {
		UUID by = this.product.bean(Operators.class).idOf("amministrativo.lodi");
		TransactionTemplate transaction = new TransactionTemplate(this.product.bean(PlatformTransactionManager.class));
		long start = System.nanoTime();
		for (int done = 0; done < persons; done += BATCH) {
			List<Object[]> rows = new ArrayList<>();
			for (int i = 0; i < BATCH; i++) {
				UUID id = UUID.randomUUID();
				rows.add(new Object[] { id, "B" + id.toString().substring(0, 13), by });
			}
			transaction.executeWithoutResult(status -> insert(rows));
		}
		return (System.nanoTime() - start) / 1e9;
	}

	private void insert(List<Object[]> rows) {
		this.product.jdbc().batchUpdate("""
				insert into subject (id, identifier_type, identifier, family_name, given_name, sex, birth_date, birth_place,
				residence_comune, residence_street, informativa_date, search_text, created_by, created_at, version)
				values (?, 'TEMPORANEO', ?, 'Verdi', 'Maria', 'F', '1945-03-02', 'E648', '098031', 'Via Prova', '2026-01-15',
				'verdi maria', ?, now(), 0)""", rows);
		this.product.jdbc().batchUpdate("""
				insert into subject_identifier (subject_id, type, value, normalised, recorded_by)
				values (?, 'TEMPORANEO', ?, ?, null)""",
				rows.stream().map(row -> new Object[] { row[0], row[1], row[1] }).toList());
		this.product.jdbc().batchUpdate("""
				insert into subject_address (subject_id, kind, comune, street) values (?, 'RESIDENZA', '098031', 'Via Prova')""",
				rows.stream().map(row -> new Object[] { row[0] }).toList());
		this.product.jdbc().batchUpdate("insert into subject_informativa (subject_id, signed) values (?, '2026-01-15')",
				rows.stream().map(row -> new Object[] { row[0] }).toList());
	}

}
