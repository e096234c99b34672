package it.siz.simulator;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import it.siz.simulator.Resident.Registration;

/** What ANPR answers (RispostaE002OK, RispostaKO), per e-service. */
final class Replies {

	private final Register register;

	Replies(Register register) {
		this.register = register;
	}

	Reply to(EService service, Asked asked) {
		boolean byCode = asked.idAnpr().isEmpty();
		Optional<Resident> found = byCode ? this.register.byCode(asked.codiceFiscale())
				: this.register.byId(asked.idAnpr());
		if (found.isEmpty() || byCode && found.get().registration() == Registration.AIRE) {
			return failure("EN122", "Soggetto non registrato in ANPR");
		}
		Resident person = found.get();
		if (person.registration() == Registration.CANCELLED) {
			return failure("EN122", "Soggetto cancellato da ANPR");
		}
		ObjectNode body = head();
		ArrayNode persons = body.putObject("listaSoggetti").putArray("datiSoggetto");
		switch (service) {
			case C030 -> persons.addObject().putObject("identificativi").put("idANPR", person.idAnpr());
			case C015 -> civilStatus(persons.addObject(), person);
			case C020 -> residence(persons.addObject(), person, asked.on());
			case C021 -> this.register.family(person, asked.on())
				.forEach(member -> member(persons.addObject(), member, asked.on()));
		}
		if (byCode) {
			body.putArray("listaAnomalie").add(trouble("EN148", "W", "Ricerca effettuata senza idANPR"));
		}
		return new Reply(200, body);
	}

	/** Refused for the moment, whoever is asked for. */
	static Reply transientFailure() {
		return failure(500, "999", "Operazione non effettuabile");
	}

	private static Reply failure(String code, String text) {
		return failure(404, code, text);
	}

	private static Reply failure(int status, String code, String text) {
		ObjectNode body = head();
		body.putArray("listaErrori").add(trouble(code, "E", text));
		return new Reply(status, body);
	}

	private static ObjectNode head() {
		return JsonNodeFactory.instance.objectNode()
			.put("idOperazioneANPR", String.valueOf(Math.abs(UUID.randomUUID().getMostSignificantBits())));
	}

	private static ObjectNode trouble(String code, String type, String text) {
		return JsonNodeFactory.instance.objectNode()
			.put("codiceErroreAnomalia", code)
			.put("tipoErroreAnomalia", type)
			.put("testoErroreAnomalia", text);
	}

	private static void civilStatus(ObjectNode to, Resident person) {
		PersonData.generalita(to, person);
		to.putObject("statoCivile").put("statoCivile", person.civilStatus());
		to.putObject("identificativi").put("idANPR", person.idAnpr());
	}

	private static void residence(ObjectNode to, Resident person, LocalDate on) {
		PersonData.generalita(to, person);
		PersonData.residenza(to, person);
		if (person.deadOn(on)) {
			to.putArray("infoSoggettoEnte")
				.addObject()
				.put("id", "1015")
				.put("chiave", "Data decesso")
				.put("valore", "S")
				.put("valoreData", String.valueOf(person.died()));
		}
		to.putObject("identificativi").put("idANPR", person.idAnpr());
	}

	private static void member(ObjectNode to, Resident member, LocalDate on) {
		PersonData.generalita(to, member);
		to.putObject("identificativi").put("idANPR", member.idAnpr());
		to.putObject("legameSoggetto")
			.put("tipoLegame", (member.registration() == Registration.AIRE) ? "5" : "3")
			.put("codiceLegame", "%02d".formatted(Integer.parseInt(member.kinship())))
			.put("dataDecorrenza", member.joined().toString())
			.put("dataDecorrenzaLegame", member.joined().toString());
		if (member.deadOn(on)) {
			ObjectNode death = to.putObject("datiDecesso").put("dataEvento", String.valueOf(member.died()));
			death.putObject("luogoEvento").putObject("comune").put("nomeComune", member.home().place().name());
		}
	}

	/** Status and body. */
	record Reply(int status, ObjectNode body) {
	}

}
