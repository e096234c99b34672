package it.siz.simulator;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;

import it.siz.simulator.Replies.Reply;
import it.siz.simulator.Weather.Fault;

/** Answers the requests of PDND's and ANPR's clients, in whatever weather. */
final class Desk {

	private static final String JSON = "application/json";

	private final Pdnd pdnd;

	private final Gateway gateway;

	private final Replies replies;

	private final Sky sky;

	Desk(Pdnd pdnd, Replies replies, Sky sky) {
		this.pdnd = pdnd;
		this.gateway = new Gateway(pdnd);
		this.replies = replies;
		this.sky = sky;
	}

	void token(HttpExchange http) throws IOException {
		Exchange exchange = new Exchange(http);
		Fault fault = this.sky.token();
		try {
			JsonNode token = this.pdnd.token(exchange.form(), fault != Fault.WRONG_SIGNATURE);
			if (fault == null || fault == Fault.WRONG_SIGNATURE) {
				exchange.answer(200, JSON, token);
			}
			else {
				exchange.spoil(fault, token);
			}
		}
		catch (Refused refused) {
			exchange.answer(400, JSON, Pdnd.problem(refused));
		}
	}

	void ask(EService service, HttpExchange http) throws IOException {
		Exchange exchange = new Exchange(http);
		pause(this.sky.delay(service));
		try {
			this.gateway.check(service, exchange::header, exchange.body());
			Reply reply = this.replies.to(service, Asked.read(service, exchange.body()));
			answer(exchange, this.sky.answer(service), reply);
		}
		catch (Refused refused) {
			exchange.gatewayProblem(refused);
		}
	}

	private static void answer(Exchange exchange, @Nullable Fault fault, Reply right) throws IOException {
		Reply reply = (fault == Fault.TRANSIENT) ? Replies.transientFailure() : right;
		if (fault == Fault.WRONG_PERSON) {
			rename(reply.body());
		}
		else if (fault != null && fault != Fault.TRANSIENT) {
			exchange.spoil(fault, reply.body());
			return;
		}
		exchange.answer(reply.status(), (reply.status() == 200) ? JSON : "application/problem+json", reply.body());
	}

	/** As if the register had mixed two persons up. */
	private static void rename(JsonNode body) {
		for (JsonNode each : body.path("listaSoggetti").path("datiSoggetto")) {
			if (each.path("generalita").path("codiceFiscale") instanceof ObjectNode code) {
				code.put("codFiscale", "QNTSGT90A01H501X");
			}
		}
	}

	private static void pause(int millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
