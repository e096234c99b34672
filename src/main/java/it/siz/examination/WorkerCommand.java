package it.siz.examination;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a worker is started from the application's own class path: from classes and jars,
 * from an unpacked application (a jar that names its libraries), or from the one jar of
 * jars, which its own launcher opens.
 */
final class WorkerCommand {

	private static final String MAIN = Worker.class.getName();

	private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

	private WorkerCommand() {
	}

	/**
	 * @param memory of the heap, as the JVM writes it ("384m")
	 */
	static ProcessBuilder of(String memory) {
		List<String> command = new ArrayList<>(List.of(java(), "-Xmx" + memory, "-XX:+UseSerialGC",
				"-XX:+ExitOnOutOfMemoryError", "-Xshare:auto", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"));
		if (inJarOfJars()) {
			command.addAll(List.of("-Dloader.main=" + MAIN, LAUNCHER));
		}
		else {
			command.add(MAIN);
		}
		ProcessBuilder process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
		Map<String, String> environment = process.environment();
		environment.keySet().removeIf(name -> !List.of("PATH", "TMPDIR", "TEMP", "SYSTEMROOT").contains(name));
		environment.put("CLASSPATH", System.getProperty("java.class.path"));
		return process;
	}

	/** Its launcher has loaded us, and has to load the worker. */
	private static boolean inJarOfJars() {
		return WorkerCommand.class.getClassLoader().getClass().getName().startsWith("org.springframework.boot.loader.");
	}

	private static String java() {
		return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
	}

}
