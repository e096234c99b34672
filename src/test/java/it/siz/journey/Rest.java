package it.siz.journey;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** An outside script at the REST interface, signed in once. */
public final class Rest {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String BOUNDARY = "siz-boundary";

	private final Visitor visitor;

	private final String token;

	public Rest(int port, String username) {
		this.visitor = Visitor.signedIn(port, username);
		this.token = this.visitor.token();
	}

	public JsonNode get(String path) {
		HttpResponse<String> response = this.visitor.get(path);
		assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
		return Visitor.tree(response);
	}

	int status(String path) {
		return this.visitor.get(path).statusCode();
	}

	String text(String path) {
		return this.visitor.get(path).body();
	}

	/** Expects success. */
	public JsonNode post(String path, Object body) {
		HttpResponse<String> response = send(path, body);
		assertThat(response.statusCode()).as(path + " " + response.body()).isBetween(200, 204);
		return response.body().isEmpty() ? JSON.nullNode() : Visitor.tree(response);
	}

	/** Whatever comes. */
	HttpResponse<String> send(String path, Object body) {
		return this.visitor.send(Visitor.json(csrf(path), write(body)));
	}

	/** With a key: done once, however often it is sent. */
	HttpResponse<String> once(String path, Object body, String key) {
		return this.visitor.send(Visitor.json(csrf(path).header("Idempotency-Key", key), write(body)));
	}

	/** A body as it stands, readable or not. */
	HttpResponse<String> raw(String path, String body) {
		return this.visitor.send(Visitor.json(csrf(path), body));
	}

	/** Whatever comes. */
	HttpResponse<String> delete(String path) {
		return this.visitor.send(csrf(path).DELETE());
	}

	/** Puts what may be put without a version; expects success. */
	public JsonNode save(String path, Object body) {
		HttpResponse<String> response = replace(path, body);
		assertThat(response.statusCode()).as(path + " " + response.body()).isBetween(200, 204);
		return Visitor.tree(response);
	}

	/** The same, whatever comes. */
	HttpResponse<String> replace(String path, Object body) {
		return this.visitor
			.send(csrf(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(write(body))));
	}

	/** Whatever comes, with the version that was read. */
	public HttpResponse<String> put(String path, Object body, String version) {
		return this.visitor.send(csrf(path).header("Content-Type", "application/json")
			.header("If-Match", version)
			.PUT(BodyPublishers.ofString(write(body))));
	}

	/**
	 * Sends a page's form as the browser does, and says with which status it was
	 * answered.
	 */
	int form(String path, String fields) {
		return this.visitor.post(path, fields).statusCode();
	}

	/** The page that answers a page's form. */
	String page(String path, String fields) {
		return this.visitor.post(path, fields).body();
	}

	/** Where the answer to a page's form leads the browser. */
	String leadsTo(String path, String fields) {
		return this.visitor.post(path, fields).headers().firstValue("Location").orElse("");
	}

	/** The version of what is read, as its ETag. */
	public String version(String path) {
		return this.visitor.get(path).headers().firstValue("ETag").orElseThrow();
	}

	public HttpResponse<String> upload(String practice, String type, String fileName, byte[] content) {
		String fields = part("type", type) + part("subject", type + " di prova") + part("date", "2026-01-10");
		return file("/api/practices/" + practice + "/documents", "file", fileName, content, fields);
	}

	/** Sends one file and nothing else; whatever comes. */
	HttpResponse<String> file(String path, String fileName, byte[] content) {
		return file(path, "file", fileName, content, "");
	}

	/** Sends a page's form with a file. */
	HttpResponse<String> form(String path, Map<String, String> fields, String fileField, String fileName,
			byte[] content) {
		StringBuilder parts = new StringBuilder();
		fields.forEach((name, value) -> parts.append(part(name, value)));
		return file(path, fileField, fileName, content, parts.toString());
	}

	private HttpResponse<String> file(String path, String field, String fileName, byte[] content, String fields) {
		String head = fields + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field
				+ "\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
		byte[] start = head.getBytes(StandardCharsets.UTF_8);
		byte[] end = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
		byte[] body = new byte[start.length + content.length + end.length];
		System.arraycopy(start, 0, body, 0, start.length);
		System.arraycopy(content, 0, body, start.length, content.length);
		System.arraycopy(end, 0, body, start.length + content.length, end.length);
		return this.visitor.send(csrf(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(BodyPublishers.ofByteArray(body)));
	}

	private static String part(String name, String value) {
		return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
				+ "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + value + "\r\n";
	}

	private HttpRequest.Builder csrf(String path) {
		return this.visitor.to(path).header("X-Richiesta", "script").header("X-CSRF-TOKEN", this.token);
	}

	/** The one open task of a practice that this person may do. */
	public String task(String practice) {
		JsonNode tasks = get("/api/tasks?practice=" + practice);
		assertThat(tasks).as("tasks of " + practice).hasSize(1);
		return tasks.get(0).get("id").asText();
	}

	public void complete(String practice, Map<String, ?> answers) {
		post("/api/tasks/" + task(practice) + "/completion", Map.of("answers", answers));
	}

	private static String write(Object body) {
		try {
			return JSON.writeValueAsString(body);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
