package it.siz.anpr;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import it.siz.anpr.Answer.Kind;
import it.siz.anpr.Answer.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

/** A server whose certificate has expired or is not trusted is not talked to. */
class CertificateTest {

	private static final String PASSWORD = "invented";

	@TempDir
	Path folder;

	@Test
	void anExpiredCertificateIsNamedAsSuch() throws Exception {
		Path store = keys("-2y", "30");
		assertThat(answered(store, authority(store))).isEqualTo(Kind.CERTIFICATE);
	}

	@Test
	void aCertificateThatNobodyVouchesForIsRefusedToo() throws Exception {
		assertThat(answered(keys("-1d", "30"), null)).isEqualTo(Kind.CERTIFICATE);
	}

	@Test
	void theConfiguredTrustStoreIsBelieved() throws Exception {
		Path store = keys("-1d", "30");
		assertThat(answered(store, authority(store))).as("the answer, which is no voucher").isEqualTo(Kind.UNREADABLE);
	}

	private Kind answered(Path store, Path trusted) throws Exception {
		HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
		server.createContext("/", exchange -> {
			exchange.sendResponseHeaders(200, 2);
			exchange.getResponseBody().write("hi".getBytes());
			exchange.close();
		});
		server.start();
		String token = "https://127.0.0.1:" + server.getAddress().getPort() + "/token.oauth2";
		String[] settings = (trusted != null) ? new String[] { "siz.anpr.token", token, "siz.anpr.trust-store",
				trusted.toString(), "siz.anpr.trust-store-password", PASSWORD }
				: new String[] { "siz.anpr.token", token };
		try (Office office = new Office(settings)) {
			return ((Refusal) office.ask(Office.MARIA)).kind();
		}
		finally {
			server.stop(0);
		}
	}

	/**
	 * A server's key with a certificate of an authority that stands in the same store.
	 */
	private Path keys(String start, String days) throws IOException, InterruptedException {
		Path store = this.folder.resolve("keys.p12");
		keytool(store, "-genkeypair", "-alias", "authority", "-keyalg", "RSA", "-dname", "CN=Authority", "-ext", "bc:c",
				"-validity", "30");
		keytool(store, "-genkeypair", "-alias", "server", "-keyalg", "RSA", "-dname", "CN=127.0.0.1", "-validity",
				"30");
		Path request = this.folder.resolve("server.csr");
		keytool(store, "-certreq", "-alias", "server", "-file", request.toString());
		Path certificate = this.folder.resolve("server.crt");
		keytool(store, "-gencert", "-alias", "authority", "-ext", "san=ip:127.0.0.1", "-startdate", start, "-validity",
				days, "-infile", request.toString(), "-outfile", certificate.toString());
		keytool(store, "-importcert", "-noprompt", "-alias", "server", "-file", certificate.toString());
		return store;
	}

	/** The authority alone, as an office would trust it. */
	private Path authority(Path store) throws IOException, InterruptedException {
		Path certificate = this.folder.resolve("authority.crt");
		keytool(store, "-exportcert", "-alias", "authority", "-file", certificate.toString());
		Path trusted = this.folder.resolve("trusted.p12");
		keytool(trusted, "-importcert", "-noprompt", "-alias", "authority", "-file", certificate.toString());
		return trusted;
	}

	private static void keytool(Path store, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
		command.addAll(List.of(arguments));
		command.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD));
		Process keytool = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		assertThat(keytool.waitFor(60, TimeUnit.SECONDS) && keytool.exitValue() == 0).as(command.toString()).isTrue();
	}

	private static SSLContext context(Path store) throws Exception {
		try (InputStream in = Files.newInputStream(store)) {
			KeyStore keys = KeyStore.getInstance("PKCS12");
			keys.load(in, PASSWORD.toCharArray());
			KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			managers.init(keys, PASSWORD.toCharArray());
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(managers.getKeyManagers(), null, null);
			return context;
		}
	}

}
