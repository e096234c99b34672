package it.siz.operator;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Somebody with a browser's cookies and none of its other defences. */
public final class Visitor {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String base;

	public Visitor(int port) {
		this.base = "http://localhost:" + port;
	}

	public static Visitor signedIn(int port, String username) {
		Visitor visitor = new Visitor(port);
		visitor.signIn(username, "demo");
		visitor.token(); // a browser has it from its first page, before two forms go at
							// once
		return visitor;
	}

	public HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(URI.create(this.base + path));
	}

	public HttpResponse<String> get(String path) {
		return send(to(path));
	}

	/** A page of another server, with the cookies that belong to it. */
	public HttpResponse<String> away(String address) {
		return send(HttpRequest.newBuilder(URI.create(address)));
	}

	/** A file, as it came. */
	public byte[] bytes(String path) {
		return send(to(path), HttpResponse.BodyHandlers.ofByteArray()).body();
	}

	public HttpResponse<String> signIn(String username, String password) {
		return post("/accesso", "username=" + encode(username) + "&password=" + encode(password));
	}

	/** As the dialog over a page whose session has expired does it. */
	public HttpResponse<String> signInAgain(String username, String password) {
		return send(form(to("/accesso").header("X-Richiesta", "script").header("X-CSRF-TOKEN", token()),
				"username=" + encode(username) + "&password=" + encode(password)));
	}

	/** A form of ours, with its token. */
	public HttpResponse<String> post(String path, String form) {
		return send(form(to(path), form + "&_csrf=" + encode(token())));
	}

	public static HttpRequest.Builder form(HttpRequest.Builder request, String form) {
		return request.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form));
	}

	public static HttpRequest.Builder json(HttpRequest.Builder request, String body) {
		return request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
	}

	public static HttpRequest.Builder basic(HttpRequest.Builder request, String username, String password) {
		String pair = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
		return request.header("Authorization", "Basic " + pair);
	}

	public HttpResponse<String> send(HttpRequest.Builder request) {
		return send(request, HttpResponse.BodyHandlers.ofString());
	}

	private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
		try {
			return this.http.send(request.build(), handler);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	public String token() {
		return tree(get("/csrf")).get("token").asText();
	}

	public String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter(cookie -> cookie.getName().equals(name))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse("");
	}

	/**
	 * As when the session has expired on the server and the browser knows nothing of it.
	 */
	public void loseSession() {
		this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter(cookie -> cookie.getName().equals("JSESSIONID"))
			.toList()
			.forEach(cookie -> this.cookies.getCookieStore().remove(null, cookie));
	}

	public static JsonNode tree(HttpResponse<String> response) {
		try {
			return JSON.readTree(response.body());
		}
		catch (IOException ex) {
			throw new IllegalStateException(response.body(), ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
