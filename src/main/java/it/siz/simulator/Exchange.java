package it.siz.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;

import it.siz.simulator.Weather.Fault;

/** One request and how it is answered. */
final class Exchange {

	private static final int MOST = 100_000;

	private final HttpExchange http;

	private final byte[] body;

	Exchange(HttpExchange http) throws IOException {
		this.http = http;
		this.body = http.getRequestBody().readNBytes(MOST);
	}

	byte[] body() {
		return this.body;
	}

	@Nullable String header(String name) {
		return this.http.getRequestHeaders().getFirst(name);
	}

	boolean is(String method) {
		return this.http.getRequestMethod().equals(method);
	}

	Map<String, String> form() {
		Map<String, String> form = new HashMap<>();
		for (String pair : new String(this.body, StandardCharsets.UTF_8).split("&")) {
			String[] parts = pair.split("=", 2);
			if (parts.length == 2) {
				form.put(decode(parts[0]), decode(parts[1]));
			}
		}
		return form;
	}

	private static String decode(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	void answer(int status, String type, JsonNode answer) throws IOException {
		send(status, type, answer.toString().getBytes(StandardCharsets.UTF_8));
	}

	/** As the gateway refuses, with the number that its support asks for. */
	void gatewayProblem(Refused refused) throws IOException {
		String id = UUID.randomUUID().toString();
		ObjectNode problem = JsonNodeFactory.instance.objectNode()
			.put("type", "https://govway.org/handling-errors/%d/%s.html".formatted(refused.status(), refused.title()))
			.put("title", refused.title())
			.put("status", refused.status())
			.put("detail", refused.detail())
			.put("govway_id", id);
		this.http.getResponseHeaders().set("GovWay-Transaction-ID", id);
		this.http.getResponseHeaders().set("GovWay-Transaction-ErrorType", refused.title());
		answer(refused.status(), "application/problem+json", problem);
	}

	/** Instead of the answer that would have been right. */
	void spoil(Fault fault, JsonNode right) throws IOException {
		byte[] whole = right.toString().getBytes(StandardCharsets.UTF_8);
		switch (fault) {
			case HALF -> {
				this.http.getResponseHeaders().set("Content-Type", "application/json");
				this.http.sendResponseHeaders(200, whole.length);
				this.http.getResponseBody().write(whole, 0, whole.length / 2);
				this.http.getResponseBody().flush();
				throw new IOException("cut");
			}
			case STRANGE -> send(200, "application/json", "{\"listaSoggetti\":[1,2,3]}".getBytes());
			case THROTTLED -> gatewayProblem(new Refused(429, "TooManyRequests", "Too many requests detected"));
			case UNAVAILABLE -> send(503, "text/html", new byte[0]);
			case DOWN -> throw new IOException("cut");
			default -> send(200, "text/html", "<html><body>Pagina di cortesia</body></html>".getBytes());
		}
	}

	private void send(int status, String type, byte[] bytes) throws IOException {
		this.http.getResponseHeaders().set("Content-Type", type);
		this.http.sendResponseHeaders(status, (bytes.length > 0) ? bytes.length : -1);
		if (bytes.length > 0) {
			try (OutputStream out = this.http.getResponseBody()) {
				out.write(bytes);
			}
		}
	}

}
