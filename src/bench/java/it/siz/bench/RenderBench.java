package it.siz.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import it.siz.bench.generator.Generator;

/**
 * What a list page costs the server beyond its queries: whole pages over HTTP at a million practices, less the time
 * their statements took in the database. {@code -Dsize=1000000}.
 */
public final class RenderBench {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final int ROUNDS = 60;

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String address;

	private RenderBench(int port) {
		this.address = "http://localhost:" + port;
	}

	public static void main(String[] args) throws Exception {
		int size = Integer.getInteger("size", 1_000_000);
		Clocked clocked = new Clocked();
		try (Product product = new Product(Path.of("target", "bench-render"), beans -> clocked)) {
			new Generator(product.jdbc(), product.bean(DataSource.class)).growTo(size);
			product.jdbc()
				.update("update operator set password_hash = (select password_hash from operator where username = 'assistente.lodi') "
						+ "where username in ('bench.000', 'bench.assigned')");
			System.out.printf("%n%,d practices: milliseconds of a whole page on the server, of its statements, of the rest "
					+ "(median, 95th percentile of %d)%n", size, ROUNDS);
			for (String who : List.of("bench.000", "bench.assigned")) {
				RenderBench bench = new RenderBench(product.port());
				bench.signIn(who);
				for (String page : List.of("/pratiche", "/pratiche?sezione=domande", "/pratiche?sezione=segnalazioni",
						"/pratiche?q=colombo", "/")) {
					bench.measure(who + " " + page, page, clocked);
				}
			}
		}
		System.exit(0);
	}

	private void signIn(String username) throws Exception {
		Matcher token = TOKEN.matcher(get("/accesso").body());
		token.find();
		String form = "username=" + username + "&password=demo&_csrf="
				+ URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
		this.client.send(HttpRequest.newBuilder(URI.create(this.address + "/accesso"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form))
			.build(), BodyHandlers.discarding());
	}

	private void measure(String name, String page, Clocked clocked) throws Exception {
		double[] whole = new double[ROUNDS];
		double[] queries = new double[ROUNDS];
		double[] rest = new double[ROUNDS];
		for (int i = -ROUNDS; i < ROUNDS; i++) {
			clocked.spent.set(0);
			long start = System.nanoTime();
			HttpResponse<String> answer = get(page);
			double took = (System.nanoTime() - start) / 1e6;
			if (answer.statusCode() != 200) {
				throw new IllegalStateException(page + " answers " + answer.statusCode());
			}
			if (i >= 0) {
				whole[i] = took;
				queries[i] = clocked.spent.get() / 1e6;
				rest[i] = took - queries[i];
			}
		}
		System.out.printf("%-45s whole %6.1f / %6.1f   statements %6.1f / %6.1f   rest %6.1f / %6.1f%n", name, at(whole, .5),
				at(whole, .95), at(queries, .5), at(queries, .95), at(rest, .5), at(rest, .95));
	}

	private static double at(double[] values, double share) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
	}

	private HttpResponse<String> get(String path) throws Exception {
		return this.client.send(HttpRequest.newBuilder(URI.create(this.address + path)).build(), BodyHandlers.ofString());
	}

	/** Adds up what the statements of all connections take. */
	static final class Clocked implements BeanPostProcessor {

		final AtomicLong spent = new AtomicLong();

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			return (bean instanceof DataSource source) ? new DelegatingDataSource(source) {
				@Override
				public Connection getConnection() throws SQLException {
					return connection(super.getConnection());
				}
			} : bean;
		}

		private Connection connection(Connection connection) {
			return (Connection) Proxy.newProxyInstance(RenderBench.class.getClassLoader(), new Class<?>[] { Connection.class },
					(proxy, method, values) -> {
						Object result = call(method, connection, values);
						return (result instanceof PreparedStatement statement) ? statement(statement) : result;
					});
		}

		private Object statement(PreparedStatement statement) {
			return Proxy.newProxyInstance(RenderBench.class.getClassLoader(), new Class<?>[] { PreparedStatement.class },
					(proxy, method, values) -> {
						if (!method.getName().startsWith("execute")) {
							return call(method, statement, values);
						}
						long start = System.nanoTime();
						try {
							return call(method, statement, values);
						}
						finally {
							this.spent.addAndGet(System.nanoTime() - start);
						}
					});
		}

		private static Object call(java.lang.reflect.Method method, Object target, Object[] values) throws Throwable {
			try {
				return method.invoke(target, values);
			}
			catch (InvocationTargetException ex) {
				throw ex.getCause();
			}
		}

	}

}
