package it.siz.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Start-up to ready with existing data, each time in a fresh JVM with the options that mvn
 * spring-boot:run gives it; the application prints where its time goes. */
public final class StartBench {

	private StartBench() {
	}

	public static void main(String[] args) throws Exception {
		Product.pathOfWorkers();
		List<Double> seconds = new ArrayList<>();
		for (int round = 0; round < 4; round++) {
			long start = System.nanoTime();
			Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx1g",
					"-XX:TieredStopAtLevel=1", "-cp",
					System.getProperty("java.class.path"), "it.siz.SizApplication", "--server.port=0",
					"--siz.database.directory=" + Path.of("target", "bench", "postgresql"),
					"--siz.documents.directory=" + Path.of("target", "bench", "documents"))
				.redirectErrorStream(true)
				.start();
			boolean ready;
			try (var lines = process.inputReader().lines()) {
				ready = lines.peek(line -> {
					if (line.contains("StartupReport")) {
						System.out.println(line);
					}
				}).anyMatch(line -> line.contains("progettista dei processi"));
			}
			if (!ready) {
				throw new IllegalStateException("It ended before it was ready");
			}
			double time = (System.nanoTime() - start) / 1e9;
			process.destroy();
			process.waitFor(60, TimeUnit.SECONDS);
			System.out.printf("start %d: %.1f s%n", round, time);
			if (round > 0) {
				seconds.add(time);
			}
		}
		System.out.printf("start-up with existing data: median %.1f s (wanted <= 15)%n", Figures.median(seconds));
	}

}
