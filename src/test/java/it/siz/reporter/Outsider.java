package it.siz.reporter;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import it.siz.operator.Visitor;

/** Somebody of an outside body, with a browser's cookies. */
public final class Outsider {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Pattern WHO = Pattern.compile("data-user=\"([0-9a-f-]{36})\"");

	private final Visitor visitor;

	public Outsider(int port) {
		this.visitor = new Visitor(port);
	}

	public Visitor visitor() {
		return this.visitor;
	}

	/** Through the broker of the tests. @return where it ended */
	String signIn() {
		return follow("/esterno/accesso/prova");
	}

	/** Through the local broker of the demonstration, as one of its citizens. */
	public String signInAs(String citizen) {
		String page = location(this.visitor.get("/esterno/accesso/demo"));
		String query = URI.create(page).getRawQuery();
		HttpResponse<String> back = this.visitor
			.send(Visitor.form(this.visitor.to("/identita-demo/autorizza"), query + "&citizen=" + citizen));
		return follow(path(location(back)));
	}

	/** From place to place, at most five; the last address without its host. */
	private String follow(String from) {
		String at = from;
		for (int i = 0; i < 5; i++) {
			HttpResponse<String> answer = at.startsWith("http") ? this.visitor.away(at) : this.visitor.get(at);
			if (answer.statusCode() / 100 != 3) {
				return at;
			}
			String next = location(answer);
			at = next.contains("/autorizza") ? next : path(next);
		}
		return at;
	}

	public String who() {
		Matcher found = WHO.matcher(this.visitor.get("/esterno").body());
		return found.find() ? found.group(1) : "";
	}

	public HttpResponse<String> send(UUID number, Map<String, Object> answers) {
		return post("/esterno/di/" + who() + "/nuova/" + number, Map.of("answers", answers));
	}

	public HttpResponse<String> post(String path, Object body) {
		return this.visitor.send(Visitor.json(script(path), write(body)));
	}

	HttpResponse<String> put(String path, Object body) {
		return this.visitor.send(script(path).header("Content-Type", "application/json")
			.PUT(java.net.http.HttpRequest.BodyPublishers.ofString(write(body))));
	}

	private java.net.http.HttpRequest.Builder script(String path) {
		return this.visitor.to(path).header("X-Richiesta", "script").header("X-CSRF-TOKEN", this.visitor.token());
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
	}

	private static String path(String address) {
		URI uri = URI.create(address);
		String query = (uri.getRawQuery() != null) ? "?" + uri.getRawQuery() : "";
		return uri.getRawPath() + query;
	}

	static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String write(Object body) {
		try {
			return JSON.writeValueAsString(body);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
