package it.siz.browser;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import it.siz.commission.Case;
import it.siz.commission.Outcome;
import it.siz.commission.Session;
import it.siz.practice.Practice;
import it.siz.process.AlaWork;

import static it.siz.browser.Stop.press;

/** The way to the pages of housing, for {@link PageTour}. */
@Component
class HousingTour {

	private static final String ROBERTO = "referente.ala";

	private final AlaWork ala;

	private final Map<String, Stop> stops = new LinkedHashMap<>();

	HousingTour(AlaWork ala) {
		this.ala = ala;
	}

	Map<String, Stop> stops() {
		this.stops.clear();
		commission();
		dwellings();
		return this.stops;
	}

	private void commission() {
		Map<String, Object> poor = AlaWork.rent();
		poor.put("mesiContratto", 2);
		Practice one = this.ala.sent(poor);
		this.ala.examine(one, "commissione");
		Practice two = this.ala.waiting();
		this.ala.waiting();
		Session session = this.ala.session(one, two);
		Case item = this.ala.item(session, one);
		this.ala.decide(session, two, Outcome.ACCOLTA, "1800");
		Session approved = this.ala.session(this.ala.waiting());
		this.ala.decide(approved, this.ala.practice(approved), Outcome.ACCOLTA, "900");
		this.ala.approve(approved);
		String page = "/commissione/" + session.id();
		stop("commissione", "/commissione");
		stop("commissione-nuova", "/commissione/nuova");
		this.stops.put("commissione-nuova wrong", Stop.at(ROBERTO, "/commissione/nuova", at -> press(at, "")));
		stop("commissione-seduta", page);
		stop("commissione-seduta approved", "/commissione/" + approved.id());
		this.stops.put("commissione-seduta wrong", Stop.at(ROBERTO, page, at -> {
			at.uncheck("input[name=present] >> nth=0");
			at.uncheck("input[name=present] >> nth=1");
			at.uncheck("input[name=present] >> nth=2");
			press(at, "Registra i presenti");
		}));
		stop("commissione-caso", page + "/casi/" + item.id());
		this.stops.put("commissione-caso wrong",
				Stop.at(ROBERTO, page + "/casi/" + item.id(), at -> press(at, "Registra")));
		stop("commissione-approva", page + "/approva");
		stop("pratica-commissione", "/pratiche/" + this.ala.practice(approved).id() + "/commissione");
		stop("pratica-commissione reasons", "/pratiche/" + one.id() + "/commissione");
	}

	private void dwellings() {
		Practice practice = this.ala.assignment();
		this.ala.describe(practice, 3);
		stop("alloggi", "/alloggi");
		stop("alloggio-nuovo", "/alloggi/nuovo");
		this.stops.put("alloggio-nuovo wrong", Stop.at(ROBERTO, "/alloggi/nuovo", at -> press(at, "")));
		stop("pratica-alloggi", "/pratiche/" + practice.id() + "/alloggi");
		String home = "/alloggi/" + this.ala.dwelling("Via dei Gelsi 7").id();
		stop("alloggio", home);
		stop("alloggio retired", "/alloggi/" + this.ala.retired("Via dei Pioppi 2").id());
		stop("alloggio-modifica", home + "/modifica");
		this.stops.put("alloggio-modifica wrong", Stop.at(ROBERTO, home + "/modifica", at -> {
			at.fill("#f-rooms", "molti");
			press(at, "Salva");
		}));
		this.stops.put("alloggio-modifica stale", Stop.at(ROBERTO, home + "/modifica", at -> {
			at.fill("#f-owner", "Un altro");
			this.ala.correct(home.substring("/alloggi/".length()), "Comune di Lodi");
			press(at, "Salva");
		}));
		String taken = "/alloggi/" + this.ala.assigned("Via dei Platani 9").id();
		stop("alloggio assigned", taken);
		stop("alloggio-stato released", taken + "/libera");
		this.stops.put("alloggio-stato released wrong",
				Stop.at(ROBERTO, taken + "/libera", at -> press(at, "Libera l’alloggio")));
		stop("alloggio-stato", home + "/ritira");
		this.stops.put("alloggio-stato wrong",
				Stop.at(ROBERTO, home + "/ritira", at -> press(at, "Ritira l’alloggio")));
	}

	private void stop(String name, String path) {
		this.stops.put(name, Stop.at(ROBERTO, path));
	}

}
