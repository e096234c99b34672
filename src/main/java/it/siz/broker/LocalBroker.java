package it.siz.broker;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.Base64;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Where the local provider is and how the application proves to it who it is; the secret
 * is new at each start.
 */
@Component
@ConditionalOnProperty("siz.demo")
public class LocalBroker {

	/** Its short name, and the name of its one client. */
	public static final String ID = "demo";

	public static final String CLIENT = "siz";

	/** What it calls itself in tokens; nobody looks it up there. */
	public static final String ISSUER = "http://localhost/identita-demo";

	public static final String AUTHORIZE = "/identita-demo/autorizza";

	public static final String TOKEN = "/identita-demo/token";

	public static final String KEYS = "/identita-demo/chiavi";

	private final ObjectProvider<ServletWebServerApplicationContext> server;

	private final String secret;

	LocalBroker(ObjectProvider<ServletWebServerApplicationContext> server) {
		this.server = server;
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

	public String secret() {
		return this.secret;
	}

	/** For the application itself: the port it listens at, from the same machine. */
	public String address() {
		return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ':'
				+ this.server.getObject().getWebServer().getPort();
	}

}
