package it.siz.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import it.siz.examination.Picture;

/**
 * Large documents through the whole application, in a process of 512 MB: 2 GiB up and down against cp and sha256sum
 * (wanted: at least 0.6 of their speed), then 20 of 200 MiB at once, with what the heap holds after collections.
 */
public final class DocumentBench {

	private static final Path DIRECTORY = Path.of("target", "bench-documents");

	private static final long LARGE = 2L << 30;

	private static final long MIDDLE = 200L << 20;

	private static final int AT_ONCE = 20;

	private static final int ROUNDS = 3;

	private final HttpClient client = HttpClient.newHttpClient();

	private final String address;

	private final String practice;

	private DocumentBench(int port) throws Exception {
		this.address = "http://localhost:" + port;
		JsonNode tasks = json(this.client.send(to("/api/tasks?kind=domanda-b2").build(), BodyHandlers.ofString()));
		this.practice = StreamSupport.stream(tasks.spliterator(), false)
			.filter(task -> "compila".equals(task.get("key").asText()))
			.findFirst()
			.orElseThrow()
			.get("practice")
			.asText();
	}

	public static void main(String[] args) throws Exception {
		Product.pathOfWorkers();
		Files.createDirectories(DIRECTORY);
		Files.deleteIfExists(DIRECTORY.resolve("application.log"));
		Path collections = DIRECTORY.resolve("gc.log");
		Process process = application(collections);
		try {
			DocumentBench bench = new DocumentBench(port());
			bench.large();
			long before = collected(collections);
			bench.atOnce();
			System.out.printf("heap after collections: at most %d MB with one file, %d MB with %d at once (of 512)%n",
					before, collected(collections), AT_ONCE);
		}
		finally {
			process.destroy();
			process.waitFor(60, TimeUnit.SECONDS);
		}
	}

	private void large() throws Exception {
		Path file = picture("large.tif", LARGE, 1);
		Path copy = DIRECTORY.resolve("copy");
		for (int round = 0; round < ROUNDS; round++) {
			double plain = seconds(() -> run("sh", "-c", "cp " + file + ' ' + copy + " && sha256sum " + copy));
			String[] id = new String[1];
			double up = seconds(() -> id[0] = upload(file));
			double down = seconds(() -> download(id[0], copy));
			System.out.printf("2 GiB: cp and sha256sum %.1f s, up %.1f s (%.2f of their speed), down %.1f s (%.2f)%n",
					plain, up, plain / up, down, plain / down);
			if (Files.mismatch(file, copy) >= 0) {
				throw new IllegalStateException("not what was uploaded");
			}
			Files.delete(copy);
			change(file, round);
		}
	}

	private void atOnce() throws Exception {
		List<Path> files = IntStream.range(0, AT_ONCE).mapToObj(i -> picture(i + ".tif", MIDDLE, 10 + i)).toList();
		ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
		double time = seconds(() -> {
			for (Future<String> id : senders.invokeAll(files.stream().map(file -> (Callable<String>) () -> upload(file)).toList())) {
				id.get();
			}
			return null;
		});
		senders.shutdown();
		System.out.printf("%d of 200 MiB at once: %.1f s, %.0f MB/s%n", AT_ONCE, time, AT_ONCE * MIDDLE / 1e6 / time);
	}

	private String upload(Path file) throws Exception {
		String boundary = "siz-bench";
		StringBuilder head = new StringBuilder();
		for (String[] field : new String[][] { { "type", "ALTRO" }, { "subject", "Banco" }, { "date", "2026-01-10" } }) {
			head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field[0] + "\"\r\n\r\n" + field[1]
					+ "\r\n");
		}
		head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
				+ "\"\r\n\r\n");
		BodyPublisher body = BodyPublishers.concat(BodyPublishers.ofString(head.toString()), BodyPublishers.ofFile(file),
				BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
		HttpResponse<String> answer = this.client.send(
				to("/api/practices/" + this.practice + "/documents")
					.header("Content-Type", "multipart/form-data; boundary=" + boundary)
					.POST(body)
					.build(),
				BodyHandlers.ofString());
		if (answer.statusCode() != 201) {
			throw new IllegalStateException(answer.statusCode() + answer.body());
		}
		return json(answer).get("id").asText();
	}

	private Path download(String id, Path to) throws Exception {
		try (InputStream content = this.client
			.send(to("/api/documents/" + id + "/content").build(), BodyHandlers.ofInputStream())
			.body()) {
			Files.copy(content, to, StandardCopyOption.REPLACE_EXISTING);
		}
		return to;
	}

	private HttpRequest.Builder to(String path) {
		return HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Authorization", "Basic "
					+ Base64.getEncoder().encodeToString("assistente.lodi:demo".getBytes(StandardCharsets.US_ASCII)));
	}

	private static Process application(Path collections) throws IOException {
		Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m",
				"-Xlog:gc:file=" + collections, "-cp", System.getProperty("java.class.path"), "it.siz.SizApplication",
				"--server.port=0", "--siz.database.directory=" + DIRECTORY.resolve("postgresql"),
				"--siz.documents.directory=" + DIRECTORY.resolve("documents"))
			.redirectErrorStream(true)
			.redirectOutput(DIRECTORY.resolve("application.log").toFile())
			.start();
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
		return process;
	}

	/** Once the application says that it is ready. */
	private static int port() throws Exception {
		Pattern started = Pattern.compile("started on port (\\d+)");
		for (int i = 0; i < 600; i++) {
			String log = Files.exists(DIRECTORY.resolve("application.log"))
					? Files.readString(DIRECTORY.resolve("application.log")) : "";
			Matcher found = started.matcher(log);
			if (log.contains("progettista dei processi") && found.find()) {
				return Integer.parseInt(found.group(1));
			}
			Thread.sleep(200);
		}
		throw new IllegalStateException("See " + DIRECTORY.resolve("application.log"));
	}

	/** The most that was left after a collection, in megabytes. */
	private static long collected(Path log) throws IOException {
		Matcher left = Pattern.compile("->(\\d+)M\\(").matcher(Files.readString(log));
		return left.results().mapToLong(result -> Long.parseLong(result.group(1))).max().orElse(0);
	}

	/** A picture with so much behind it that no two are alike. */
	private static Path picture(String name, long size, int seed) {
		Path file = DIRECTORY.resolve(name);
		byte[] block = new byte[1 << 20];
		Random random = new Random(seed);
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			byte[] head = Picture.of("tif");
			out.write(head);
			for (long left = size - head.length; left > 0; left -= block.length) {
				random.nextBytes(block);
				out.write(block, 0, (int) Math.min(left, block.length));
			}
			return file;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Another content for the next round: the store keeps each once. */
	private static void change(Path file, int round) throws IOException {
		try (RandomAccessFile all = new RandomAccessFile(file.toFile(), "rw")) {
			all.seek(all.length() - 100);
			all.write(round);
		}
	}

	private static JsonNode json(HttpResponse<String> answer) throws IOException {
		return new ObjectMapper().readTree(answer.body());
	}

	private static int run(String... command) throws IOException, InterruptedException {
		return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
	}

	private static double seconds(Callable<?> what) throws Exception {
		long start = System.nanoTime();
		what.call();
		return (System.nanoTime() - start) / 1e9;
	}

}
