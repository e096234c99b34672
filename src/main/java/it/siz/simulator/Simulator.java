package it.siz.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/**
 * PDND and ANPR on a free port of the loopback address. Keys, clients and purposes are
 * made at the start and told to the application as its configuration.
 */
public final class Simulator implements AutoCloseable {

	private static final String OPERATION = "/anpr-service-e002";

	private final List<Consumer> consumers = List.of(Consumer.enrol("AMBITO"), Consumer.enrol("C816"));

	private final ExecutorService threads = Executors.newFixedThreadPool(8, work -> {
		Thread thread = new Thread(work, "anpr-simulator");
		thread.setDaemon(true);
		return thread;
	});

	private final HttpServer server;

	Simulator(Weather weather) {
		Register register = new Register();
		Sky sky = new Sky(weather);
		Desk desk = new Desk(new Pdnd(this.consumers), new Replies(register), sky);
		Control control = new Control(sky, register);
		this.server = open();
		route("/token.oauth2", "POST", desk::token);
		for (EService service : EService.values()) {
			route(service.path() + OPERATION, "POST", http -> desk.ask(service, http));
			route(service.path() + "/status", "GET", Simulator::status);
		}
		route("/status", "GET", Simulator::status);
		route("/control/weather", "PUT", control::weather);
		route("/control/event", "PUT", control::event);
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	/** A simulator for a test, apart from the application's own. */
	public static Simulator start() {
		return new Simulator(Weather.FAIR);
	}

	private static HttpServer open() {
		try {
			return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void route(String path, String method, HttpHandler handler) {
		this.server.createContext(path, http -> {
			try (http) {
				boolean right = http.getRequestURI().getPath().equals(path);
				if (right && http.getRequestMethod().equals(method)) {
					handler.handle(http);
				}
				else {
					http.sendResponseHeaders(right ? 405 : 404, -1);
				}
			}
		});
	}

	private static void status(HttpExchange http) throws IOException {
		new Exchange(http).answer(200, "application/problem+json",
				JsonNodeFactory.instance.objectNode().put("idOperazioneANPR", "0"));
	}

	/** Address without a path, such as http://127.0.0.1:40123. */
	public String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** The application's configuration, as an office would write it into its own file. */
	public Map<String, Object> configuration() {
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("siz.simulator.address", address());
		settings.put("siz.anpr.token", address() + "/token.oauth2");
		settings.put("siz.anpr.token-audience", Pdnd.AUDIENCE);
		settings.put("siz.anpr.other-bodies", "AMBITO");
		for (EService service : EService.values()) {
			settings.put("siz.anpr.services." + service + ".server", address() + service.path());
			settings.put("siz.anpr.services." + service + ".audience", service.audience());
		}
		for (Consumer consumer : this.consumers) {
			String body = "siz.anpr.bodies." + consumer.body();
			settings.put(body + ".client-id", consumer.clientId());
			settings.put(body + ".kid", consumer.kid());
			settings.put(body + ".private-key", consumer.pem());
			consumer.purposes().forEach((service, id) -> settings.put(body + ".purposes." + service, id));
		}
		return settings;
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
