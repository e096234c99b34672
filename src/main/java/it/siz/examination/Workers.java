package it.siz.examination;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import it.siz.examination.Job.What;
import it.siz.kernel.Problem;

/**
 * The workers of this machine: as many files are opened at once, others wait their turn.
 */
@Component
class Workers implements DisposableBean {

	/** The warm one first: a second one starts only when two files come at once. */
	private final BlockingDeque<WorkerProcess> free = new LinkedBlockingDeque<>();

	private final List<WorkerProcess> all;

	private final Duration limit;

	private final ExecutorService readers = Executors.newCachedThreadPool(task -> {
		Thread thread = new Thread(task, "examination");
		thread.setDaemon(true);
		return thread;
	});

	/**
	 * @param number of workers
	 * @param memory of each one's heap, as the JVM writes it
	 * @param limit for one file
	 */
	Workers(@Value("${siz.examination.workers:2}") int number, @Value("${siz.examination.memory:384m}") String memory,
			@Value("${siz.examination.limit:60s}") Duration limit) {
		this.limit = limit;
		this.all = Stream.generate(() -> new WorkerProcess(memory, this.readers)).limit(number).toList();
		this.free.addAll(this.all);
	}

	/**
	 * @throws Problem 503 when all workers stay busy for long
	 */
	Inspection inspect(Path file, String name) {
		return ask(new Job(What.INSPECT, file.toAbsolutePath().toString(), name), Inspection.class)
			.orElseGet(Inspection::lost);
	}

	/** Of a PDF, or of the one in a signed envelope; unchecked when it takes too long. */
	Pdfa pdfa(Path file, String name) {
		return ask(new Job(What.PDFA, file.toAbsolutePath().toString(), name), Pdfa.class).orElse(Pdfa.UNCHECKED);
	}

	private <T> Optional<T> ask(Job job, Class<T> answer) {
		WorkerProcess worker = null;
		try {
			worker = this.free.pollFirst(2 * this.limit.toMillis(), TimeUnit.MILLISECONDS);
			if (worker == null) {
				throw Problem.file(503, "examination.busy");
			}
			return worker.ask(job, answer, this.limit);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
		finally {
			if (worker != null) {
				this.free.addFirst(worker);
			}
		}
	}

	@Override
	public void destroy() {
		this.all.forEach(WorkerProcess::stop);
		this.readers.shutdownNow();
	}

}
