package it.siz.examination;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A scanner that speaks clamd's INSTREAM and knows one virus: EICAR's test file. */
public final class Clam implements AutoCloseable {

	public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

	private final ServerSocket socket;

	final AtomicInteger asked = new AtomicInteger();

	public Clam() {
		try {
			this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread thread = new Thread(this::serve, "clam");
		thread.setDaemon(true);
		thread.start();
	}

	public String address() {
		return this.socket.getInetAddress().getHostAddress() + ':' + this.socket.getLocalPort();
	}

	/** How often. */
	public int asked() {
		return this.asked.get();
	}

	private void serve() {
		while (!this.socket.isClosed()) {
			try (Socket caller = this.socket.accept()) {
				answer(caller);
			}
			catch (IOException ex) {
				// the caller went away, or the test is over
			}
		}
	}

	private void answer(Socket caller) throws IOException {
		this.asked.incrementAndGet();
		DataInputStream in = new DataInputStream(caller.getInputStream());
		String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
		StringBuilder content = new StringBuilder();
		for (int length = in.readInt(); length > 0; length = in.readInt()) {
			content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
		}
		String verdict = !command.equals("zINSTREAM\0") ? "UNKNOWN COMMAND"
				: content.indexOf(EICAR) >= 0 ? "stream: Win.Test.EICAR_HDB-1 FOUND" : "stream: OK";
		caller.getOutputStream().write((verdict + '\0').getBytes(StandardCharsets.US_ASCII));
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
