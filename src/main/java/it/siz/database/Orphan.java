package it.siz.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import it.siz.startup.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that outlived its application, killed before it could stop it. Only called
 * with the directory's lock in hand, so nobody uses it any more.
 */
final class Orphan {

	private static final Logger log = LoggerFactory.getLogger(Orphan.class);

	private Orphan() {
	}

	/**
	 * Stops the process that serves this cluster, if there is one; any other process is
	 * left alone.
	 */
	static void stop(Path cluster) throws IOException {
		Optional<ProcessHandle> left = find(cluster);
		if (left.isPresent()) {
			log.warn("Stopping PostgreSQL {} that an earlier run left on {}", left.get().pid(), cluster);
			stop(left.get(), cluster);
		}
	}

	/** The running server of this cluster, by the process file it keeps there. */
	static Optional<ProcessHandle> find(Path cluster) throws IOException {
		Path file = cluster.resolve("postmaster.pid");
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		List<String> lines = Files.readAllLines(file);
		if (lines.size() < 2 || !lines.get(0).strip().matches("\\d+") || !same(cluster, lines.get(1).strip())) {
			return Optional.empty();
		}
		return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter((process) -> serves(process, cluster));
	}

	/** A process id is reused after a reboot: the command and its arguments decide. */
	private static boolean serves(ProcessHandle process, Path cluster) {
		ProcessHandle.Info info = process.info();
		boolean postgres = info.command()
			.map((it) -> it.endsWith("postgres") || it.endsWith("postgres.exe"))
			.orElse(false);
		return postgres && info.arguments().map((args) -> List.of(args).contains(cluster.toString())).orElse(true);
	}

	private static boolean same(Path cluster, String directory) throws IOException {
		return Files.exists(Path.of(directory)) && Files.isSameFile(cluster, Path.of(directory));
	}

	private static void stop(ProcessHandle process, Path cluster) throws IOException {
		process.destroy(); // SIGTERM: waits for clients, and ours died
		if (!ended(process, 10)) {
			new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
			if (!ended(process, 20)) {
				throw StartRefused.of("database.orphan", Long.toString(process.pid()), cluster);
			}
		}
	}

	private static boolean ended(ProcessHandle process, int seconds) {
		return process.onExit().thenApply((end) -> true).completeOnTimeout(false, seconds, TimeUnit.SECONDS).join();
	}

}
