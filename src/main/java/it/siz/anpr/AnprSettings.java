package it.siz.anpr;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where PDND and ANPR are, and who may ask there.
 *
 * @param simulator whether the imitation answers instead; it fills in all the rest
 * @param token address of PDND's token endpoint
 * @param tokenAudience audience of the client assertion
 * @param services per e-service: its address, and its audience as a key of its own
 * because ANPR's is not its address
 * @param bodies credentials at PDND per body, under the code of its unit (the Comune's
 * Belfiore code)
 * @param otherBodies code of the body whose credentials serve units that have none
 * @param loa level of assurance of our sign-in, as ANPR wants to know it
 * @param trustStore PKCS12 file with the certificates to trust instead of Java's own, for
 * the test environment
 * @param connectTimeout to reach a server
 * @param timeout for a whole answer
 * @param pause how long nobody is asked after many failures
 * @param perMinute persons one operator may ask for in a minute
 * @param perDay the same in 24 hours
 */
@ConfigurationProperties("siz.anpr")
public record AnprSettings(@DefaultValue("false") boolean simulator, @Nullable URI token,
		@DefaultValue("") String tokenAudience, @DefaultValue Map<String, Service> services,
		@DefaultValue Map<String, Body> bodies, @Nullable String otherBodies, @DefaultValue("LOA3") String loa,
		@Nullable String trustStore, @DefaultValue("") String trustStorePassword,
		@DefaultValue("3s") Duration connectTimeout, @DefaultValue("10s") Duration timeout,
		@DefaultValue("30s") Duration pause, @DefaultValue("60") int perMinute, @DefaultValue("500") int perDay) {

	/** An e-service, without the operation's name at the end. */
	public record Service(URI server, String audience) {
	}

	/**
	 * A body's client at PDND.
	 *
	 * @param privateKey path of the key's PEM file, readable for the application alone
	 * @param purposes purposeId (finalità) per e-service
	 */
	public record Body(String clientId, String kid, String privateKey, @DefaultValue Map<String, String> purposes) {

		/** Never the key. */
		@Override
		public String toString() {
			return "Body[" + this.clientId + ']';
		}

	}

}
