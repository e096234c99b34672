package it.siz.reporter;

import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import it.siz.broker.LocalBroker;
import it.siz.reporter.ReportingSettings.BrokerAccess;
import it.siz.startup.StartRefused;

/**
 * The brokers through which reporters sign in. A broker is asked for its configuration
 * when somebody first goes there, so that one that is down holds up nobody else.
 */
@Component
class Brokers implements ClientRegistrationRepository {

	private static final Logger LOG = LoggerFactory.getLogger(Brokers.class);

	private static final String RETURN = "{baseUrl}/esterno/ritorno/{registrationId}";

	private final ReportingSettings settings;

	private final @Nullable LocalBroker local;

	private final RestClient http;

	private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

	Brokers(ReportingSettings settings, ObjectProvider<LocalBroker> local, Environment environment) {
		this.settings = settings;
		this.local = local.getIfAvailable();
		this.http = RestClient.builder().requestFactory(requests(settings)).build();
		if (environment.acceptsProfiles(Profiles.of("production"))) {
			settings.brokers().forEach(Brokers::refusePlainHttp);
		}
	}

	static JdkClientHttpRequestFactory requests(ReportingSettings settings) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(settings.timeout()).build());
		requests.setReadTimeout(settings.timeout());
		return requests;
	}

	private static void refusePlainHttp(String id, BrokerAccess access) {
		if (!access.issuer().startsWith("https://")) {
			throw StartRefused.of("production.brokerWithoutHttps", id);
		}
	}

	/** Names of the brokers by what stands in addresses. */
	Map<String, String> names() {
		Map<String, String> names = new LinkedHashMap<>();
		this.settings.brokers().forEach((id, access) -> names.put(id, access.name()));
		if (this.local != null) {
			names.put(LocalBroker.ID, "");
		}
		return names;
	}

	/** Null for a broker that there is not, or that does not answer now. */
	@Override
	public @Nullable ClientRegistration findByRegistrationId(String id) {
		try {
			return this.known.containsKey(id) ? this.known.get(id) : ask(id);
		}
		catch (RestClientException | IllegalArgumentException ex) {
			LOG.warn("The broker {} gives no configuration: {}", id, ex.getMessage());
			return null;
		}
	}

	private @Nullable ClientRegistration ask(String id) {
		BrokerAccess access = this.settings.brokers().get(id);
		if (access == null) {
			return (this.local != null && LocalBroker.ID.equals(id)) ? local(this.local) : null;
		}
		Map<String, Object> configuration = this.http.get()
			.uri(access.issuer() + "/.well-known/openid-configuration")
			.retrieve()
			.body(new ParameterizedTypeReference<>() {
			});
		if (configuration == null || !access.issuer().equals(configuration.get("issuer"))) {
			throw new IllegalArgumentException("It names another issuer");
		}
		ClientRegistration found = ClientRegistrations.fromOidcConfiguration(configuration)
			.registrationId(id)
			.clientId(access.clientId())
			.clientSecret(access.clientSecret())
			.redirectUri(RETURN)
			.scope("openid", "profile", "email")
			.build();
		this.known.put(id, found);
		return found;
	}

	private static ClientRegistration local(LocalBroker local) {
		return ClientRegistration.withRegistrationId(LocalBroker.ID)
			.clientId(LocalBroker.CLIENT)
			.clientSecret(local.secret())
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri(RETURN)
			.scope("openid", "profile", "email")
			.authorizationUri(LocalBroker.AUTHORIZE)
			.tokenUri(local.address() + LocalBroker.TOKEN)
			.jwkSetUri(local.address() + LocalBroker.KEYS)
			.issuerUri(LocalBroker.ISSUER)
			.build();
	}

}
