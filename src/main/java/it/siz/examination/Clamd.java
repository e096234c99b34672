package it.siz.examination;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks clamd over TCP: the command zINSTREAM, the file in pieces that each say their
 * length, a piece of none, and one answer ("stream: OK", "stream: Eicar FOUND").
 */
@Component
class Clamd implements VirusScanner {

	private static final int PIECE = 1 << 16;

	private static final int LONGEST_ANSWER = 4096;

	private static final String START = "stream: ";

	private static final String FOUND = " FOUND";

	private final String address;

	private final int timeout;

	/**
	 * @param address host:port of clamd; empty when there is none
	 * @param timeout for the connection, and for each answer
	 */
	Clamd(@Value("${siz.antivirus.address:}") String address, @Value("${siz.antivirus.timeout:60s}") Duration timeout) {
		this.address = address.strip();
		this.timeout = (int) timeout.toMillis();
	}

	@Override
	public boolean on() {
		return !this.address.isEmpty();
	}

	@Override
	public @Nullable String scan(InputStream content) throws IOException {
		int colon = this.address.lastIndexOf(':');
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(this.address.substring(0, colon),
					Integer.parseInt(this.address.substring(colon + 1))), this.timeout);
			socket.setSoTimeout(this.timeout);
			DataOutputStream out = new DataOutputStream(socket.getOutputStream());
			out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
			byte[] piece = new byte[PIECE];
			for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
				if (read > 0) {
					out.writeInt(read);
					out.write(piece, 0, read);
				}
			}
			out.writeInt(0);
			out.flush();
			byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
			return virus(new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip());
		}
	}

	/**
	 * Anything but these two answers is none: too long, out of memory, a proxy's page.
	 */
	static @Nullable String virus(String answer) throws IOException {
		if (answer.equals(START + "OK")) {
			return null;
		}
		if (answer.startsWith(START) && answer.endsWith(FOUND)) {
			return answer.substring(START.length(), answer.length() - FOUND.length());
		}
		throw new IOException("clamd answers: " + answer);
	}

}
