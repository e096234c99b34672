package it.siz.anpr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import it.siz.anpr.Answer.Refusal;
import it.siz.kernel.CodiceFiscale;
import it.siz.operator.Unit;
import it.siz.simulator.Simulator;

import static org.assertj.core.api.Assertions.assertThat;

/** A client of ANPR with a simulator of its own, and somebody listening in between. */
final class Office implements AutoCloseable {

	static final String MARIA = "VRDMRA48E52E648C";

	private final Simulator simulator = Simulator.start();

	final Interloper between;

	final List<CallRecord> calls = new CopyOnWriteArrayList<>();

	final List<String> outcomes = new CopyOnWriteArrayList<>();

	final AnprSettings settings;

	private final PdndAnpr anpr;

	Office(String... more) {
		try {
			this.between = new Interloper(this.simulator.address());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Map<String, Object> configuration = new LinkedHashMap<>();
		this.simulator.configuration()
			.forEach((key, value) -> configuration.put(key,
					value.toString().replace(this.simulator.address(), this.between.address())));
		for (int i = 0; i < more.length; i += 2) {
			configuration.put(more[i], more[i + 1]);
		}
		this.settings = new Binder(new MapConfigurationPropertySource(configuration))
			.bind("siz.anpr", AnprSettings.class)
			.get();
		this.anpr = new PdndAnpr(this.settings, new Notes(), Clock.systemUTC());
	}

	Answer ask(String code) {
		return ask(code, lookup("E648"));
	}

	Answer ask(String code, Lookup lookup) {
		this.calls.clear();
		this.outcomes.clear();
		this.between.seen().clear();
		return this.anpr.find(CodiceFiscale.parse("code", code), lookup);
	}

	static Lookup lookup(String unit) {
		return new Lookup(UUID.randomUUID(), "assistente.lodi", new Unit(unit, unit), "2026-SEG-00012", null);
	}

	Person person(String code) {
		Answer answer = ask(code);
		assertThat(answer).as(this.between.seen().toString()).isInstanceOf(Answer.Found.class);
		return ((Answer.Found) answer).person();
	}

	Refusal refusal(String code) {
		Answer answer = ask(code);
		assertThat(answer).isInstanceOf(Refusal.class);
		return (Refusal) answer;
	}

	/** For example {"answer":"GARBAGE"}. */
	void weather(String json) {
		control("weather", json);
	}

	void happens(String event, String code) {
		control("event", "{\"event\":\"%s\",\"codiceFiscale\":\"%s\"}".formatted(event, code));
	}

	private void control(String what, String json) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.simulator.address() + "/control/" + what))
			.header("Content-Type", "application/json")
			.PUT(BodyPublishers.ofString(json))
			.build();
		try {
			assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	List<String> made() {
		List<String> made = new ArrayList<>();
		for (int i = 0; i < this.calls.size(); i++) {
			made.add(this.calls.get(i).useCase + " " + this.outcomes.get(i));
		}
		return made;
	}

	@Override
	public void close() {
		this.between.close();
		this.simulator.close();
	}

	/** The register of calls, on a sheet of paper. */
	private final class Notes implements CallJournal {

		@Override
		public void begin(UUID id, CodiceFiscale code, Lookup lookup) {
		}

		@Override
		public void made(CallRecord call, String outcome) {
			Office.this.calls.add(call);
			Office.this.outcomes.add(outcome);
		}

	}

}
