package it.siz.simulator;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;

/**
 * The switches of the simulator: PUT /control/weather, PUT /control/event. On the
 * loopback address only, and for JSON under its own name only, so that no page of a
 * browser on this machine can reach it either.
 */
final class Control {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Sky sky;

	private final Register register;

	Control(Sky sky, Register register) {
		this.sky = sky;
		this.register = register;
	}

	void weather(HttpExchange http) throws IOException {
		apply(http, body -> this.sky.turn(JSON.readValue(body, Weather.class)));
	}

	/** {"event": "death", "codiceFiscale": "…"}: what happens to somebody. */
	void event(HttpExchange http) throws IOException {
		apply(http, body -> {
			Map<?, ?> event = JSON.readValue(body, Map.class);
			this.register.happen(String.valueOf(event.get("event")), String.valueOf(event.get("codiceFiscale")));
		});
	}

	private static void apply(HttpExchange http, Change change) throws IOException {
		Exchange exchange = new Exchange(http);
		int status = 403;
		if (fromHere(http, exchange)) {
			try {
				change.make(exchange.body());
				status = 200;
			}
			catch (JsonProcessingException | IllegalArgumentException ex) {
				status = 400;
			}
		}
		exchange.answer(status, "application/json", JsonNodeFactory.instance.objectNode().put("status", status));
	}

	private static boolean fromHere(HttpExchange http, Exchange exchange) {
		String host = String.valueOf(exchange.header("Host")).replaceAll(":\\d+$", "");
		return exchange.is("PUT") && http.getRemoteAddress().getAddress().isLoopbackAddress()
				&& (host.equals("127.0.0.1") || host.equals("localhost"))
				&& "application/json".equals(exchange.header("Content-Type"));
	}

	/** What a request changes. */
	private interface Change {

		void make(byte[] body) throws IOException;

	}

}
