package it.siz.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.siz.inps.InpsAddress;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * INPS's ConsultazioneISEE with invented attestations, on a port of its own of this
 * machine. It refuses a question without the Identity header, with a wrong SOAPAction or
 * an unreadable codice fiscale, and can be away, slow, or answer nonsense.
 */
@Component
@ConditionalOnProperty("siz.inps.simulator")
public class InpsSimulator implements InpsAddress, DisposableBean {

	/** How it feels today. */
	public enum Mood {

		WELL,
		/** 503. */
		AWAY,
		/** Answers after a second and a half. */
		SLOW,
		/** 200 and no XML. */
		NONSENSE,
		/** 200 and the first half of the right answer. */
		HALF,
		/** An answer that would read a file of the client's, if it resolved entities. */
		ENTITIES,
		/** 429. */
		LIMIT,
		/** 403. */
		CLOSED,
		/** DATABASE_OFFLINE once, well afterwards. */
		OFFLINE_ONCE

	}

	private static final String ACTION = "\"http://inps.it/ConsultazioneISEE/ISvcConsultazione/ConsultazioneAttestazione\"";

	private static final String ENTITIES = "<!DOCTYPE e [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
			+ "<e><Esito>OK</Esito><XmlEsitoAttestazione>&x;</XmlEsitoAttestazione></e>";

	private static final String PATH = "/pdnd/soap/ConsultazioneISEE/v1";

	private final HttpServer server;

	private final Clock clock;

	private volatile Mood mood = Mood.WELL;

	private volatile int asked;

	public InpsSimulator(Clock clock) {
		this.clock = clock;
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext(PATH, this::handle);
		this.server.setExecutor(Executors.newFixedThreadPool(2, task -> {
			Thread thread = new Thread(task, "inps-simulator");
			thread.setDaemon(true);
			return thread;
		}));
		this.server.start();
	}

	@Override
	public URI address() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + PATH);
	}

	public void feel(Mood mood) {
		this.mood = mood;
	}

	/** How often it was asked. */
	public int asked() {
		return this.asked;
	}

	@Override
	public void destroy() {
		this.server.stop(0);
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			answerInMood(exchange, exchange.getRequestBody().readAllBytes());
		}
	}

	private void answerInMood(HttpExchange exchange, byte[] question) throws IOException {
		this.asked++;
		switch (this.mood) {
			case AWAY -> send(exchange, 503, "");
			case LIMIT -> send(exchange, 429, "");
			case CLOSED -> send(exchange, 403, "");
			case NONSENSE -> send(exchange, 200, "<html><p>Manutenzione");
			case ENTITIES -> send(exchange, 200, ENTITIES);
			default -> {
				rest();
				read(exchange, question);
			}
		}
	}

	private void read(HttpExchange exchange, byte[] question) throws IOException {
		try {
			String answer = answer(exchange, question);
			send(exchange, 200, (this.mood == Mood.HALF) ? answer.substring(0, answer.length() / 2) : answer);
		}
		catch (SoapFault fault) {
			send(exchange, 500, SoapQuestion.fault(fault.getMessage()));
		}
	}

	private void rest() {
		if (this.mood == Mood.SLOW) {
			try {
				Thread.sleep(1500);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private String answer(HttpExchange exchange, byte[] body) throws SoapFault {
		if (!"POST".equals(exchange.getRequestMethod())
				|| !ACTION.equals(exchange.getRequestHeaders().getFirst("SOAPAction"))) {
			throw new SoapFault("SOAPAction");
		}
		SoapQuestion question = SoapQuestion.read(body);
		if (this.mood == Mood.OFFLINE_ONCE) {
			this.mood = Mood.WELL;
			return SoapQuestion.outcome("DATABASE_OFFLINE", "");
		}
		if (!question.readable()) {
			return SoapQuestion.outcome("RICHIESTA_INVALIDA", "");
		}
		return InventedAttestation.of(question.codiceFiscale(), LocalDate.now(this.clock))
			.map(xml -> SoapQuestion.outcome("OK",
					Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8))))
			.orElse(SoapQuestion.outcome("DATI_NON_TROVATI", ""));
	}

	private static void send(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
		exchange.sendResponseHeaders(status, (bytes.length > 0) ? bytes.length : -1);
		if (bytes.length > 0) {
			exchange.getResponseBody().write(bytes);
		}
	}

	/** What is refused before anybody looks at the question. */
	static class SoapFault extends Exception {

		SoapFault(String what) {
			super(what);
		}

	}

}
