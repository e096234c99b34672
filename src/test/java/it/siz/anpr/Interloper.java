package it.siz.anpr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands between the client and the simulator: sees all that passes, and may change it.
 */
final class Interloper implements AutoCloseable {

	private final HttpClient http = HttpClient.newHttpClient();

	private final HttpServer server;

	private final String target;

	private final List<Passing> seen = new CopyOnWriteArrayList<>();

	private volatile Consumer<Passing> mischief = passing -> {
	};

	Interloper(String target) throws IOException {
		this.target = target;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::pass);
		this.server.setExecutor(Executors.newFixedThreadPool(4, work -> {
			Thread thread = new Thread(work, "interloper");
			thread.setDaemon(true);
			return thread;
		}));
		this.server.start();
	}

	String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	void does(Consumer<Passing> mischief) {
		this.mischief = mischief;
		this.seen.clear();
	}

	List<Passing> seen() {
		return this.seen;
	}

	Passing last(UseCase useCase) {
		return this.seen.stream().filter(each -> each.to(useCase)).reduce((one, other) -> other).orElseThrow();
	}

	private void pass(HttpExchange exchange) throws IOException {
		try (exchange) {
			Passing passing = new Passing(exchange.getRequestURI().getPath(), exchange.getRequestBody().readAllBytes());
			exchange.getRequestHeaders().forEach((name, values) -> passing.headers.put(name, values.get(0)));
			this.mischief.accept(passing);
			this.seen.add(passing);
			relay(exchange, passing, this.http.send(request(passing), HttpResponse.BodyHandlers.ofInputStream()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** An answer that breaks off does so here as well. */
	private static void relay(HttpExchange exchange, Passing passing, HttpResponse<InputStream> answer)
			throws IOException {
		ByteArrayOutputStream read = new ByteArrayOutputStream();
		int more = 0;
		try (InputStream body = answer.body()) {
			body.transferTo(read);
		}
		catch (IOException ex) {
			more = 100;
		}
		passing.status = answer.statusCode();
		passing.answer = read.toString(StandardCharsets.UTF_8);
		answer.headers().map().forEach((name, values) -> exchange.getResponseHeaders().set(name, values.get(0)));
		exchange.sendResponseHeaders(answer.statusCode(), (read.size() > 0) ? read.size() + more : -1);
		read.writeTo(exchange.getResponseBody());
		if (more > 0) {
			exchange.getResponseBody().flush();
		}
	}

	private HttpRequest request(Passing passing) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.target + passing.path))
			.POST(BodyPublishers.ofByteArray(passing.body));
		passing.headers.forEach((name, value) -> {
			if (!List.of("host", "connection", "content-length", "upgrade", "http2-settings")
				.contains(name.toLowerCase(Locale.ROOT))) {
				request.header(name, value);
			}
		});
		return request.build();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
