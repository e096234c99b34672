package it.siz.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A port that leads to the application and can be taken away, as when the server dies:
 * connections break off, new ones are refused, and later it answers there again. Between
 * the two it can be what stands before a server that starts: 502 to everything.
 */
final class Gate implements AutoCloseable {

	private static final byte[] STARTING = "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
		.getBytes(StandardCharsets.US_ASCII);

	private final int target;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private final int port;

	private ServerSocket door;

	private volatile boolean starting;

	Gate(int target) {
		this.target = target;
		this.door = listen(0);
		this.port = this.door.getLocalPort();
	}

	int port() {
		return this.port;
	}

	/** The server dies. */
	void shut() {
		closeAll();
	}

	/** Something answers, the server not yet. */
	void starting() {
		this.starting = true;
		this.door = listen(this.port);
	}

	/** The server is back at the same address. */
	void open() {
		this.starting = false;
		if (this.door.isClosed()) {
			this.door = listen(this.port);
		}
	}

	private ServerSocket listen(int port) {
		try {
			ServerSocket socket = new ServerSocket();
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			start(() -> accept(socket));
			return socket;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void accept(ServerSocket socket) {
		while (!socket.isClosed()) {
			try {
				Socket caller = socket.accept();
				this.open.add(caller);
				start(() -> serve(caller));
			}
			catch (IOException ex) {
				return; // shut
			}
		}
	}

	private void serve(Socket caller) {
		try {
			if (this.starting) {
				caller.getInputStream().read(new byte[65536]);
				caller.getOutputStream().write(STARTING);
				caller.close();
				return;
			}
			Socket server = new Socket(InetAddress.getLoopbackAddress(), this.target);
			this.open.add(server);
			start(() -> copy(server, caller));
			copy(caller, server);
		}
		catch (IOException ex) {
			close(caller);
		}
	}

	private static void copy(Socket from, Socket to) {
		try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			in.transferTo(out);
		}
		catch (IOException ex) {
			close(from); // broken off
		}
		close(to);
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void start(Runnable work) {
		Thread thread = new Thread(work, "gate");
		thread.setDaemon(true);
		thread.start();
	}

	private void closeAll() {
		try {
			this.door.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.open.forEach(Gate::close);
		this.open.clear();
	}

	@Override
	public void close() {
		closeAll();
	}

}
