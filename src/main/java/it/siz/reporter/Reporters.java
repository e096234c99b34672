package it.siz.reporter;

import java.time.Clock;
import java.time.Instant;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

import it.siz.kernel.CodiceFiscale;
import it.siz.reporter.SignedInReporter.AtBroker;

/**
 * Knows a reporter again by codice fiscale, which only the broker's claims say: `TINIT-`
 * and the code, as SPID writes it.
 */
@Component
class Reporters implements OAuth2UserService<OidcUserRequest, OidcUser> {

	static final String NOBODY = "no_fiscal_number";

	private static final String ITALIAN = "TINIT-";

	private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"()\\[\\]\\\\:]+@[\\w-]+(\\.[\\w-]+)+");

	private final OidcUserService usual = new OidcUserService();

	private final ReportingSettings settings;

	private final JdbcClient jdbc;

	private final Clock clock;

	Reporters(ReportingSettings settings, JdbcClient jdbc, Clock clock) {
		this.settings = settings;
		this.jdbc = jdbc;
		this.clock = clock;
		DefaultOAuth2UserService asked = new DefaultOAuth2UserService();
		asked.setRestOperations(new RestTemplate(Brokers.requests(settings)));
		this.usual.setOauth2UserService(asked);
	}

	/**
	 * @throws OAuth2AuthenticationException when the broker does not say who it is
	 */
	@Override
	public OidcUser loadUser(OidcUserRequest request) {
		Map<String, Object> claims = this.usual.loadUser(request).getClaims();
		OidcIdToken token = request.getIdToken();
		ReportingSettings.Claims names = this.settings.claims();
		String code = code(claims.get(names.fiscalNumber()));
		String given = text(claims.get(names.givenName()));
		String family = text(claims.get(names.familyName()));
		if (code == null || given == null || family == null) {
			throw new OAuth2AuthenticationException(new OAuth2Error(NOBODY), NOBODY);
		}
		String body = names.body().isEmpty() ? null : text(claims.get(names.body()));
		String email = email(claims.get(names.email()));
		Instant now = Instant.now(this.clock);
		UUID id = id(code, given, family, email, now);
		return new SignedInReporter(new Reporter(id, given + ' ' + family, email, body, now),
				new AtBroker(token.getClaimAsString("iss"), token.getSubject(), token.getClaimAsString("sid")));
	}

	private UUID id(String code, String given, String family, @Nullable String email, Instant now) {
		return this.jdbc.sql("""
				insert into reporter (id, codice_fiscale, given_name, family_name, email, signed_in_at)
				values (?, ?, ?, ?, ?, ?)
				on conflict (codice_fiscale) do update set given_name = excluded.given_name,
					family_name = excluded.family_name, email = excluded.email, signed_in_at = excluded.signed_in_at
				returning id""")
			.params(UUID.randomUUID(), code, given, family, email, Timestamp.from(now))
			.query(UUID.class)
			.single();
	}

	private static @Nullable String code(@Nullable Object claim) {
		String text = text(claim);
		if (text == null) {
			return null;
		}
		String code = CodiceFiscale.clean(text.startsWith(ITALIAN) ? text.substring(ITALIAN.length()) : text);
		return CodiceFiscale.check("", code).isEmpty() ? code : null;
	}

	/** Only what one letter can go to. */
	private static @Nullable String email(@Nullable Object claim) {
		String text = text(claim);
		return (text != null && EMAIL.matcher(text).matches()) ? text : null;
	}

	private static @Nullable String text(@Nullable Object claim) {
		return (claim instanceof String text && !text.isBlank() && text.length() <= 200) ? text.strip() : null;
	}

}
