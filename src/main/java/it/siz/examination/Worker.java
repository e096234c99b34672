package it.siz.examination;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.LogManager;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.slf4j.LoggerFactory;

/**
 * The process that opens files of others: reads jobs line by line, answers each with one
 * line of JSON, and ends with the application that started it. It knows no database, no
 * operator and no setting.
 */
final class Worker {

	static final ObjectMapper JSON = JsonMapper.builder()
		.findAndAddModules()
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.build();

	private final Inspector inspector = new Inspector();

	private final PdfaCheck pdfa = new PdfaCheck();

	private Worker() {
	}

	public static void main(String[] args) throws Exception {
		PrintStream answers = System.out;
		System.setOut(System.err); // a library's chatter is no answer
		LogManager.getLogManager().reset();
		((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
		BlockingQueue<String> jobs = new LinkedBlockingQueue<>();
		Thread reader = new Thread(() -> listen(jobs), "jobs");
		reader.setDaemon(true);
		reader.start();
		Worker worker = new Worker();
		while (true) {
			answers.println(JSON.writeValueAsString(worker.answer(JSON.readValue(jobs.take(), Job.class))));
			answers.flush();
		}
	}

	private Object answer(Job job) throws IOException {
		Path file = Path.of(job.file());
		return switch (job.what()) {
			case INSPECT -> this.inspector.inspect(file, job.name());
			case PDFA -> pdfa(file, job.name());
		};
	}

	private Pdfa pdfa(Path file, String name) throws IOException {
		try {
			if (FileKind.named(name).orElse(null) == FileKind.P7M) {
				return inside(file, name);
			}
			return this.pdfa.check(file);
		}
		catch (RuntimeException | StackOverflowError ex) {
			return Pdfa.UNCHECKED;
		}
	}

	private Pdfa inside(Path envelope, String name) throws IOException {
		Path content = EnvelopeReading.unwrap(new Reading(envelope, ""));
		try {
			return pdfa(content, EnvelopeReading.inside(name));
		}
		finally {
			Files.deleteIfExists(content);
		}
	}

	/** When the application is gone nobody waits for an answer, however busy we are. */
	private static void listen(BlockingQueue<String> jobs) {
		try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				jobs.add(line);
			}
		}
		catch (IOException ex) {
			// as if it were the end
		}
		Runtime.getRuntime().halt(0);
	}

}
