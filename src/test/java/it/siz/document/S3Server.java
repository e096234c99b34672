package it.siz.document;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import software.amazon.awssdk.services.s3.S3Client;

/** A real server of S3 (S3Proxy), in a process of its own, with an empty bucket. */
final class S3Server implements AutoCloseable {

	static final String BUCKET = "documenti";

	static final String KEY = "siz";

	static final String SECRET = "not-the-default";

	private static final String SETTINGS = """
			s3proxy.endpoint=http://127.0.0.1:%d
			s3proxy.authorization=aws-v2-or-v4
			s3proxy.identity=siz
			s3proxy.credential=not-the-default
			jclouds.provider=filesystem-nio2
			jclouds.identity=none
			jclouds.credential=none
			jclouds.filesystem.basedir=%s
			""";

	private final URI address;

	private final Process process;

	S3Server(Path folder) throws IOException {
		int port = free();
		this.address = URI.create("http://127.0.0.1:" + port);
		Path data = Files.createDirectories(folder.resolve("s3"));
		Path settings = Files.writeString(folder.resolve("s3proxy.properties"), SETTINGS.formatted(port, data));
		this.process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx128m", "-jar", "target/s3proxy.jar", "--properties", settings.toString())
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("s3proxy.log").toFile())
			.start();
		await(port, folder.resolve("s3proxy.log"));
		try (S3Client client = client()) {
			client.createBucket(request -> request.bucket(BUCKET));
		}
	}

	URI address() {
		return this.address;
	}

	S3Client client() {
		return new Stores().s3Client(new S3Settings(this.address, "us-east-1", BUCKET, KEY, SECRET));
	}

	private void await(int port, Path log) throws IOException {
		for (int i = 0; i < 300 && this.process.isAlive(); i++) {
			try (Socket socket = new Socket("127.0.0.1", port)) {
				return;
			}
			catch (IOException ex) {
				pause();
			}
		}
		throw new IOException(Files.readString(log));
	}

	private static void pause() {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static int free() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly().onExit().join();
	}

}
