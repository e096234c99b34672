package it.siz.database;

import java.nio.file.Path;

/**
 * The application's part in a process of its own: starts the database, writes a note, and
 * waits to be killed.
 */
final class ForkedDatabase {

	private ForkedDatabase() {
	}

	public static void main(String[] args) throws Exception {
		DatabaseStart start = TemporaryDatabase.begin(Path.of(args[0]));
		TemporaryDatabase.write(start, "from the other process");
		System.out.println("server " + Orphan.find(Path.of(args[0], "cluster")).orElseThrow().pid());
		Thread.sleep(120_000);
	}

	/** Starts one and answers once its note is committed. */
	static Fork fork(Path directory) throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), ForkedDatabase.class.getName(), directory.toString())
			.redirectErrorStream(true)
			.start();
		var output = process.inputReader();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			if (line.startsWith("server ")) {
				return new Fork(process.toHandle(), ProcessHandle.of(Long.parseLong(line.substring(7))).orElseThrow());
			}
			System.out.println("fork: " + line);
		}
		throw new IllegalStateException("The forked database did not start");
	}

	record Fork(ProcessHandle application, ProcessHandle server) {
	}

}
