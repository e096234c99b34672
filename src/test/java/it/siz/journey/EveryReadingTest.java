package it.siz.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.commission.Session;
import it.siz.practice.Practice;
import it.siz.process.AlaWork;
import it.siz.kernel.CodiceFiscale;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every way by which an operator comes to see a person, written down by hand: each leaves
 * one line in the register about that person, no fewer and no more. A new way adds its
 * line here.
 */
@SizTest
class EveryReadingTest {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	AlaWork ala;

	private final Map<String, Runnable> ways = new LinkedHashMap<>();

	Rest anna;

	Rest referent;

	Rest admin;

	String family;

	String code;

	/** Who is looked at. */
	String person;

	/** On whose pages he or she is looked at. */
	String other;

	@BeforeEach
	void twoPersons() {
		this.anna = new Rest(this.port, "assistente.lodi");
		this.referent = new Rest(this.port, "referente.lodi");
		this.admin = new Rest(this.port, "admin");
		String letters = letters(9);
		this.family = "Lettur" + letters.toLowerCase();
		this.code = valid(letters.substring(0, 6) + "62E42E648");
		this.person = this.anna
			.post("/api/subjects",
					Map.of("identifier", Map.of("type", "CF", "value", this.code), "cognome", this.family, "nome",
							"Pia", "sesso", "F", "dataNascita", "1962-05-02", "luogoNascita", "E648", "informativa",
							Map.of("date", "2026-01-02", "file", paper()), "conferma", Map.of("motivo", "Prova")))
			.path("id")
			.asText();
		this.other = Persons.register(this.anna, "Altr" + letters.toLowerCase(), "Ugo");
		this.ways.clear();
	}

	@Test
	void leavesOneLine() {
		searches();
		card();
		household();
		isee();
		anpr();
		practices();
		named();
		duplicates();
		List<String> wrong = new ArrayList<>();
		this.ways.forEach((way, go) -> {
			int before = lines();
			try {
				go.run();
			}
			catch (AssertionError ex) {
				wrong.add(ex.getMessage());
			}
			int left = lines() - before;
			if (left != 1) {
				wrong.add(way + ": " + left);
			}
		});
		assertThat(wrong).isEmpty();
		assertThat(this.ways).hasSizeGreaterThan(50);
	}

	private void searches() {
		ask(this.anna, "/api/subjects/search", Map.of("q", this.family));
		ask(this.anna, "/api/subjects/search", Map.of("codiceFiscale", this.code));
		ask(this.anna, "/api/subjects/identifier", Map.of("value", this.code));
		ask(this.anna, "/api/search", Map.of("q", this.family));
		ask(this.anna, "/api/search", Map.of("q", this.code));
		page(this.anna, "/soggetti", "q=" + this.family);
		page(this.anna, "/soggetti", "q=" + this.code);
		page(this.anna, "/cerca", "q=" + this.family);
		page(this.anna, "/cerca", "q=" + this.code);
		page(this.anna, "/soggetti/" + this.other + "/nucleo/cerca", "q=" + this.code);
		page(this.referent, "/soggetti/" + this.other + "/doppioni", "codice=" + this.code);
		page(this.admin, "/consultazioni", "codice=" + this.code);
	}

	private void card() {
		String paper = this.anna.get("/api/subjects/" + this.person).at("/informative/0/paper/id").asText();
		for (String rest : List.of("", "?quadro=registered", "?quadro=actual", "/modifica", "/nuova-pratica",
				"/informativa/" + paper)) {
			read(this.anna, "/soggetti/" + this.person + rest);
		}
		for (String rest : List.of("", "/overview", "/overview?household=registered", "/overview?household=actual",
				"/informativa/" + paper)) {
			read(this.anna, "/api/subjects/" + this.person + rest);
		}
		read(this.admin, "/soggetti/" + this.person + "/consultazioni");
		read(this.admin, "/soggetti/" + this.person + "/consultazioni/stampa");
		read(this.admin, "/api/subjects/" + this.person + "/consultations");
	}

	private void household() {
		for (String page : List.of("", "/cerca", "/aggiungi", "/modifica")) {
			read(this.anna, "/soggetti/" + this.person + "/nucleo" + page);
		}
		read(this.anna, "/soggetti/" + this.other + "/nucleo/aggiungi?persona=" + this.person);
		for (String kind : List.of("registered", "actual", "isee")) {
			read(this.anna, "/api/subjects/" + this.person + "/households/" + kind);
		}
	}

	private void isee() {
		read(this.anna, "/soggetti/" + this.person + "/isee");
		read(this.anna, "/soggetti/" + this.person + "/isee/nuova");
		read(this.anna, "/api/subjects/" + this.person + "/isee");
		page(this.anna, "/soggetti/" + this.person + "/isee/inps", "");
		page(this.anna, "/soggetti/" + this.other + "/isee/nuova", "persona=" + this.other + "&altro.1=" + this.code);
	}

	private void anpr() {
		read(this.anna, "/soggetti/" + this.person + "/anpr");
		page(this.anna, "/soggetti/anpr", "codice=" + this.code + "&motivo=COLLOQUIO");
		ask(this.anna, "/api/subjects/import", Map.of("codiceFiscale", this.code, "reason", "Colloquio"));
	}

	private void practices() {
		String practice = this.anna.post("/api/practices", Map.of("kind", "progetto", "subject", this.person))
			.path("id")
			.asText();
		for (String section : List.of("", "/documenti", "/diario", "/collegamenti", "/assegnazioni", "/accessi",
				"/cronologia", "/fascicolo")) {
			read(this.anna, "/pratiche/" + practice + section);
		}
		read(this.anna, "/api/practices/" + practice);
		read(this.anna, "/attivita/" + this.anna.task(practice));
		read(new Rest(this.port, "assistente.codogno"), "/soggetti/" + this.person + "/quadro/" + practice + "/perche");
		read(this.anna, "/pratiche?q=" + this.family);
		read(this.anna, "/api/practices?q=" + this.family);
		read(this.anna, "/api/practices?subject=" + this.person);
		read(this.anna, "/pratiche/esporta?q=" + this.family);
	}

	/** Somebody named by code in the form of another person. */
	private void named() {
		page(this.anna, "/soggetti/" + this.other + "/nuova-pratica",
				"what=domanda-b2&relation=OTHER&applicant=" + this.code);
		page(this.anna, "/soggetti/" + this.other + "/modifica",
				"version=0&tutela.tipo=TUTORE&tutela.nome=" + this.code);
		page(this.anna, "/soggetti/nuovo", "cognome=Altri&tutela.tipo=TUTORE&tutela.nome=" + this.code);
	}

	private void duplicates() {
		read(this.referent, "/soggetti/" + this.person + "/doppioni");
		read(this.anna, "/api/subjects/" + this.person + "/duplicates");
	}

	/** On the page of a case, and in the minutes that hold it. */
	@Test
	void aCaseOfTheCommissionLeavesALine() {
		Practice practice = this.ala.waiting();
		Session session = this.ala.session(practice);
		this.person = practice.subjectId().toString();
		Rest office = new Rest(this.port, "referente.ala");
		for (String path : List.of("/commissione/" + session.id() + "/casi/" + this.ala.item(session, practice).id(),
				"/api/commission-sessions/" + session.id() + "/minutes.pdf")) {
			int before = lines();
			assertThat(office.status(path)).as(path).isEqualTo(200);
			assertThat(lines() - before).as(path).isEqualTo(1);
		}
	}

	@Test
	void aUnionShowsBoth() {
		Twice twice = new Twice(this.anna);
		String union = this.referent.post("/api/subjects/" + twice.first + "/merges", twice.wish(this.referent))
			.path("union")
			.asText();
		for (String id : List.of(twice.first, twice.second)) {
			this.person = id;
			int before = lines();
			this.referent.text("/soggetti/unioni/" + union);
			this.referent.text("/soggetti/unioni");
			assertThat(lines() - before).isEqualTo(2);
		}
	}

	private void read(Rest who, String path) {
		way(path, () -> assertThat(who.status(path)).as(path).isEqualTo(200));
	}

	private void ask(Rest who, String path, Map<String, String> body) {
		way(path + " " + body, () -> who.post(path, body));
	}

	private void page(Rest who, String path, String fields) {
		way(path + " " + fields, () -> assertThat(who.form(path, fields)).as(path).isLessThan(500));
	}

	private void way(String name, Runnable go) {
		this.ways.put(name, go);
	}

	/** Lines about the person; asking for them as an administrator writes what waits. */
	private int lines() {
		this.admin.get("/api/consultations?size=1");
		return this.jdbc.sql("select count(*) from consultation where ?::uuid = any (persons)")
			.param(this.person)
			.query(Integer.class)
			.single();
	}

	private String paper() {
		return Visitor.tree(this.anna.file("/api/subjects/informativa", "firmata.pdf", Files.PDF)).path("id").asText();
	}

	private static String valid(String fifteen) {
		return "ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars()
			.mapToObj(last -> fifteen + (char) last)
			.filter(code -> CodiceFiscale.check("", code).isEmpty())
			.findFirst()
			.orElseThrow();
	}

	private static String letters(int many) {
		return ThreadLocalRandom.current()
			.ints(many, 'A', 'Z' + 1)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

}
