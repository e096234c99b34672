package it.siz.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.commission.Agenda;
import it.siz.commission.Approval;
import it.siz.commission.Case;
import it.siz.commission.Decided;
import it.siz.commission.NewSession;
import it.siz.commission.Outcome;
import it.siz.commission.Session;
import it.siz.commission.Sessions;
import it.siz.dwelling.Availability;
import it.siz.dwelling.Dwelling;
import it.siz.dwelling.DwellingEntry;
import it.siz.dwelling.DwellingKind;
import it.siz.dwelling.Dwellings;
import it.siz.dwelling.Offers;
import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.practice.OpenPractice;
import it.siz.practice.Practice;
import it.siz.practice.Practices;

/**
 * What the people of housing do, by the use cases of the application. Found by the
 * component scan of the shared test context.
 */
@Component
public class AlaWork {

	private final CaseWork work;

	private final Practices practices;

	private final Sessions sessions;

	private final Agenda agenda;

	private final Approval approval;

	private final Dwellings dwellings;

	private final Availability availability;

	private final Offers offers;

	private final JdbcClient jdbc;

	AlaWork(CaseWork work, Practices practices, Sessions sessions, Agenda agenda, Approval approval,
			Dwellings dwellings, Availability availability, Offers offers, JdbcClient jdbc) {
		this.availability = availability;
		this.offers = offers;
		this.dwellings = dwellings;
		this.jdbc = jdbc;
		this.work = work;
		this.practices = practices;
		this.sessions = sessions;
		this.agenda = agenda;
		this.approval = approval;
	}

	public Viewer referent() {
		return this.work.viewer("referente.ala", Role.REFERENTE, "ALA");
	}

	/** A referral that its sender fills in. */
	public Practice open() {
		return this.practices.open(this.work.worker(),
				new OpenPractice("segnalazione-ala", this.work.person(), null, null));
	}

	/** A referral that ALA examines. */
	public Practice sent(Map<String, Object> answers) {
		Practice practice = open();
		attach(practice, answers);
		this.work.complete(this.work.worker(), practice.id(), answers);
		return practice;
	}

	/** The documents that the answers ask for. */
	public void attach(Practice practice, Map<String, Object> answers) {
		List<String> types = switch (String.valueOf(answers.get("motivo"))) {
			case "affitto" -> List.of("CONTRATTO_LOCAZIONE", "ISEE");
			case "sfratto" -> List.of("CONTRATTO_LOCAZIONE", "ISEE", "SFRATTO");
			default -> List.of();
		};
		types.forEach(type -> this.work.upload(this.work.worker(), practice.id(), type));
	}

	public void examine(Practice practice, String outcome) {
		Map<String, Object> answers = new HashMap<>(Map.of("esitoIstruttoria", outcome));
		if (!"commissione".equals(outcome)) {
			answers.put("notaIstruttoria", "Serve la ricevuta di registrazione.");
		}
		this.work.complete(referent(), practice.id(), answers);
	}

	/** A referral for rent that waits for the commission. */
	public Practice waiting() {
		Practice practice = sent(rent());
		examine(practice, "commissione");
		return practice;
	}

	public Session session(Practice... agenda) {
		Session session = this.sessions.prepare(referent(), new NewSession(LocalDate.of(2026, 3, 10), "Via Volturno 4",
				List.of("Bianchi Laura", "Verdi Paolo", "Neri Ada")));
		return (agenda.length == 0) ? session
				: this.agenda.put(referent(), session.id(), List.of(agenda).stream().map(Practice::id).toList());
	}

	/** The first case of a session. */
	public Practice practice(Session session) {
		return this.practices.get(this.sessions.get(referent(), session.id()).cases().get(0).practice());
	}

	public Case decide(Session session, Practice practice, Outcome outcome, String amount) {
		return decide(session, practice, outcome, amount, Set.of());
	}

	public Case decide(Session session, Practice practice, Outcome outcome, String amount, Set<UUID> abstained) {
		Case item = item(session, practice);
		return this.agenda.decide(referent(), session.id(), item.id(),
				new Decided(outcome, (amount != null) ? new BigDecimal(amount) : null, "Nucleo noto ai servizi.",
						abstained, item.version()));
	}

	public Case item(Session session, Practice practice) {
		return this.sessions.get(referent(), session.id())
			.cases()
			.stream()
			.filter(each -> each.practice().equals(practice.id()))
			.findFirst()
			.orElseThrow();
	}

	public Session approve(Session session) {
		return this.approval.approve(referent(), session.id());
	}

	/** Somebody decided and the minutes are approved. */
	public void decided(Practice practice, Outcome outcome, String amount) {
		Session session = session(practice);
		decide(session, practice, outcome, amount);
		approve(session);
	}

	/** A household of three in order with the rules for rent: 450 euro a month. */
	public static Map<String, Object> rent() {
		Map<String, Object> answers = household("affitto");
		answers.putAll(contract());
		return answers;
	}

	/** The same with an eviction. */
	public static Map<String, Object> eviction() {
		Map<String, Object> answers = household("sfratto");
		answers.putAll(contract());
		answers.remove("proceduraRilascio");
		answers.putAll(Map.of("intimazioneSfratto", true, "importoMorosita", 4200, "causaMorosita", "licenziamento",
				"cittadinanza", "italianaUe"));
		return answers;
	}

	/** No contract and no ISEE asked for. */
	public static Map<String, Object> household(String reason) {
		return new HashMap<>(Map.of("motivo", reason, "situazione", "Il canone pesa oltre metà del reddito.",
				"componenti", 3, "minori", 1, "anziani", 0, "disabili", 0, "barriere", false));
	}

	private static Map<String, Object> contract() {
		return Map.of("tipoContratto", "liberoMercato", "mesiContratto", 14, "mesiResidenza", 14, "canoneMensile", 450,
				"proprietario", "Immobiliare Adda", "proceduraRilascio", false, "alloggioProprieta", false, "iseeTipo",
				"ordinario", "iseeValore", 9000, "iseeScadenza", LocalDate.now().getYear() + "-12-31");
	}

	/** The assignment of a new referral, before its profile. */
	public Practice assignment() {
		return assignmentOf(sent(household("senzaDimora")));
	}

	/** The referral needs a dwelling, says who examines it. */
	public Practice assignmentOf(Practice referral) {
		this.work.complete(referent(), referral.id(), Map.of("esitoIstruttoria", "alloggio"));
		return this.practices.get(this.jdbc.sql("select id from practice where parent_id = ?")
			.param(referral.id())
			.query(UUID.class)
			.single());
	}

	/** A dwelling of three rooms in Lodi at 300 euro, free since January. */
	public Dwelling dwelling(String address) {
		return this.dwellings.register(referent(), entry(address, "Aler"));
	}

	/** One that was retired. */
	public Dwelling retired(String address) {
		Dwelling dwelling = dwelling(address);
		return this.availability.retire(referent(), dwelling.id(), "Venduto dal proprietario.", dwelling.version());
	}

	/** One that a household has accepted. */
	public Dwelling assigned(String address) {
		Dwelling dwelling = dwelling(address);
		Practice household = assignment();
		describe(household, 3);
		this.offers.offer(referent(), household.id(), dwelling.id());
		this.work.complete(referent(), household.id(), answer("accettata", false));
		return this.dwellings.get(referent(), dwelling.id());
	}

	/** Somebody else writes down another owner. */
	public void correct(String id, String owner) {
		Dwelling now = this.dwellings.get(referent(), UUID.fromString(id));
		this.dwellings.correct(referent(), now.id(), entry(now.address(), owner), now.version());
	}

	private static DwellingEntry entry(String address, String owner) {
		return new DwellingEntry(address, "Lodi", owner, DwellingKind.SAT, 3, 60, false, 1, new BigDecimal("300"),
				LocalDate.of(2026, 1, 1));
	}

	/** It waits for a dwelling from now on. */
	public void describe(Practice assignment, int people) {
		this.work.complete(referent(), assignment.id(), need(people));
	}

	/** The profile of a household that can pay 400 euro in Lodi. */
	public static Map<String, Object> need(int people) {
		return new HashMap<>(Map.of("componenti", people, "barriere", false, "comune", "Lodi", "canoneSostenibile", 400,
				"priorita", "senzaDimora", "requisitiSap", false));
	}

	public static Map<String, Object> answer(String outcome, boolean justified) {
		Map<String, Object> answers = new HashMap<>(Map.of("esitoOfferta", outcome, "dataVisita", "2026-03-02"));
		if ("rifiutata".equals(outcome)) {
			answers.putAll(Map.of("motivoRifiuto", "Lontano dalla scuola.", "rifiutoGiustificato", justified));
		}
		return answers;
	}

	/** What is paid, by instalments of 600 euro. */
	public static Map<String, Object> contribution(String... amounts) {
		List<Map<String, Object>> rows = new java.util.ArrayList<>();
		for (String amount : amounts) {
			rows.add(Map.of("scadenza", "2026-0" + (4 + rows.size()) + "-15", "importo", new BigDecimal(amount)));
		}
		return new HashMap<>(Map.of("proprietario", "Immobiliare Adda", "mesi", 4, "rate", rows));
	}

}
