package it.siz.anpr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

import it.siz.anpr.Answer.Kind;

/** Sends one request and waits for the whole of its answer, not longer than allowed. */
class Wire {

	private final HttpClient http;

	private final AnprSettings settings;

	Wire(AnprSettings settings) {
		this.settings = settings;
		HttpClient.Builder builder = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.followRedirects(Redirect.NEVER)
			.connectTimeout(settings.connectTimeout());
		if (settings.trustStore() != null) {
			builder.sslContext(trusting(settings.trustStore(), settings.trustStorePassword()));
		}
		this.http = builder.build();
	}

	private static SSLContext trusting(String file, String password) {
		try (InputStream store = Files.newInputStream(Path.of(file))) {
			KeyStore certificates = KeyStore.getInstance("PKCS12");
			certificates.load(store, password.toCharArray());
			TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			trust.init(certificates);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, trust.getTrustManagers(), null);
			return context;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("siz.anpr.trust-store", ex);
		}
	}

	/**
	 * @throws Refused when there is no whole answer
	 */
	HttpResponse<byte[]> send(HttpRequest request) {
		AtomicBoolean begun = new AtomicBoolean();
		CompletableFuture<HttpResponse<byte[]>> answer = this.http.sendAsync(request,
				LimitedBody.handler(() -> begun.set(true)));
		try {
			return answer.get(this.settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			answer.cancel(true);
			throw new Refused(Kind.TIMEOUT, "No whole answer in " + this.settings.timeout());
		}
		catch (InterruptedException ex) {
			answer.cancel(true);
			Thread.currentThread().interrupt();
			throw new Refused(Kind.TIMEOUT, "Interrupted");
		}
		catch (ExecutionException ex) {
			throw refused(ex.getCause(), begun.get());
		}
	}

	/**
	 * @param begun whether the head of an answer had arrived: whoever breaks off then has
	 * heard the question, and hearing it again would not help
	 */
	private static Refused refused(Throwable cause, boolean begun) {
		for (Throwable each = cause; each != null; each = each.getCause()) {
			if (each instanceof CertificateException || each instanceof SSLException) {
				return new Refused(Kind.CERTIFICATE, each.getClass().getSimpleName() + " " + each.getMessage());
			}
		}
		if (begun) {
			return new Refused(Kind.UNREADABLE, "The answer broke off");
		}
		boolean late = cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException);
		return new Refused(late ? Kind.TIMEOUT : Kind.UNREACHABLE, cause.getClass().getSimpleName());
	}

}
