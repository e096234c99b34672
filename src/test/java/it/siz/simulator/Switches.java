package it.siz.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

import org.springframework.core.env.Environment;

import static org.assertj.core.api.Assertions.assertThat;

/** The switches of the application's own simulator. */
public final class Switches {

	private final String address;

	public Switches(Environment environment) {
		this.address = environment.getRequiredProperty("siz.simulator.address");
	}

	/** For example {"answer":"GARBAGE"}. */
	public void weather(String json) {
		assertThat(put("weather", "application/json", "127.0.0.1", json)).isEqualTo(200);
	}

	/** death, abroad, moved or cancelled. */
	public void happens(String event, String code) {
		String json = "{\"event\":\"%s\",\"codiceFiscale\":\"%s\"}".formatted(event, code);
		assertThat(put("event", "application/json", "127.0.0.1", json)).isEqualTo(200);
	}

	int put(String what, String type, String host, String json) {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create(this.address.replace("127.0.0.1", host) + "/control/" + what))
			.header("Content-Type", type)
			.PUT(BodyPublishers.ofString(json))
			.build();
		try {
			return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
