package it.siz.examination;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One worker, started when it is needed first and kept warm; whoever does not answer in
 * time is ended and replaced at the next job. One caller at a time.
 */
class WorkerProcess {

	private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);

	private final String memory;

	private final ExecutorService readers;

	private @Nullable Process process;

	private @Nullable BufferedWriter jobs;

	private @Nullable BufferedReader answers;

	WorkerProcess(String memory, ExecutorService readers) {
		this.memory = memory;
		this.readers = readers;
	}

	/**
	 * @return empty when the worker was lost over it: out of time, out of memory, or dead
	 */
	<T> Optional<T> ask(Job job, Class<T> answer, Duration limit) {
		try {
			BufferedReader from = started();
			this.jobs.write(Worker.JSON.writeValueAsString(job));
			this.jobs.newLine();
			this.jobs.flush();
			Future<String> line = this.readers.submit(from::readLine);
			String read = line.get(limit.toMillis(), TimeUnit.MILLISECONDS);
			if (read != null) {
				return Optional.of(Worker.JSON.readValue(read, answer));
			}
			LOG.warn("A worker ended over {} of a file: out of memory, or not to be started", job.what());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException | ExecutionException | TimeoutException ex) {
			LOG.warn("A worker was lost over {} of a file: {}", job.what(), ex.getClass().getSimpleName());
		}
		stop();
		return Optional.empty();
	}

	private BufferedReader started() throws IOException {
		if (this.process == null || !this.process.isAlive() || this.answers == null) {
			this.process = WorkerCommand.of(this.memory).start();
			this.jobs = new BufferedWriter(
					new OutputStreamWriter(this.process.getOutputStream(), StandardCharsets.UTF_8));
			this.answers = new BufferedReader(
					new InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8));
		}
		return this.answers;
	}

	void stop() {
		if (this.process != null) {
			this.process.destroyForcibly();
			this.process = null;
		}
	}

}
