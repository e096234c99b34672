package it.siz.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The models to deploy: those in the application, and over them the same names in the
 * working directory.
 */
@Component
class ModelFiles {

	private static final Map<String, String> FOLDERS = Map.of("processes", ".bpmn", "forms", ".form", "dmn", ".dmn");

	private final Path directory;

	/** A String, not a Path: Spring would look for "." on the class path. */
	ModelFiles(@Value("${siz.models.directory}") String directory) {
		this.directory = Path.of(directory);
	}

	/** Contents by name ("dmn/sollievo/eligibility.dmn"). */
	SortedMap<String, byte[]> read() throws IOException {
		SortedMap<String, byte[]> files = own();
		for (var folder : FOLDERS.entrySet()) {
			files.putAll(inDirectory(folder.getKey(), folder.getValue()));
		}
		return files;
	}

	/** Contents of those that came with the application. */
	SortedMap<String, byte[]> own() throws IOException {
		SortedMap<String, byte[]> files = new TreeMap<>();
		for (var folder : FOLDERS.entrySet()) {
			files.putAll(inApplication(folder.getKey(), folder.getValue()));
		}
		return files;
	}

	/** One file as it came with the application; empty when it did not. */
	byte[] inApplication(String name) throws IOException {
		Resource resource = new PathMatchingResourcePatternResolver().getResource("classpath:" + name);
		try (InputStream content = resource.exists() ? resource.getInputStream() : InputStream.nullInputStream()) {
			return content.readAllBytes();
		}
	}

	private static Map<String, byte[]> inApplication(String folder, String suffix) throws IOException {
		Map<String, byte[]> files = new TreeMap<>();
		String pattern = "classpath*:" + folder + "/**/*" + suffix;
		for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
			String url = resource.getURL().toString();
			try (InputStream content = resource.getInputStream()) {
				files.put(url.substring(url.lastIndexOf("/" + folder + "/") + 1), content.readAllBytes());
			}
		}
		return files;
	}

	private Map<String, byte[]> inDirectory(String folder, String suffix) throws IOException {
		Map<String, byte[]> files = new TreeMap<>();
		Path root = this.directory.resolve(folder);
		if (!Files.isDirectory(root)) {
			return files;
		}
		try (Stream<Path> walk = Files.walk(root)) {
			List<Path> found = walk.filter(path -> path.getFileName().toString().endsWith(suffix)).toList();
			for (Path path : found) {
				String name = folder + "/" + root.relativize(path).toString().replace('\\', '/');
				files.put(name, Files.readAllBytes(path));
			}
		}
		return files;
	}

}
