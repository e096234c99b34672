package it.siz.reporter;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How external reporters sign in.
 *
 * @param brokers by a short name that stands in addresses; none: nobody reports from
 * outside, but in the demonstration the local broker is there
 * @param levels accepted in the claim acr; the first one is asked for
 * @param timeout for one answer of a broker
 * @param limits of what one reporter sends
 * @param telephone of the unit, for those whom the pages send there; empty: none is shown
 */
@ConfigurationProperties("siz.reporting")
record ReportingSettings(@DefaultValue Map<String, BrokerAccess> brokers, @DefaultValue( {
		"https://www.spid.gov.it/SpidL2", "https://www.spid.gov.it/SpidL3" }) List<String> levels,
		@DefaultValue Claims claims, @DefaultValue("5s") Duration timeout, @DefaultValue Limits limits,
		@DefaultValue("") String telephone){

	/**
	 * A broker and who we are to it.
	 *
	 * @param name as people read it on the button
	 * @param issuer address of its OpenID configuration, without /.well-known
	 */
	record BrokerAccess(@DefaultValue("SPID o CIE") String name, String issuer, String clientId, String clientSecret) {
	}

	/**
	 * What the claims are called; body is empty where the broker names no body, and email
	 * where nobody is to be written to.
	 */
	record Claims(@DefaultValue("fiscal_number") String fiscalNumber, @DefaultValue("given_name") String givenName,
			@DefaultValue("family_name") String familyName, @DefaultValue("email") String email,
			@DefaultValue("") String body) {
	}

	/**
	 * What one reporter may send within 60 minutes, 24 hours or, for drafts, one minute;
	 * of files those that are refused count too.
	 */
	record Limits(@DefaultValue("10") int reportsPerHour, @DefaultValue("30") int reportsPerDay,
			@DefaultValue("60") int filesPerHour, @DefaultValue("200") int filesPerDay,
			@DefaultValue("120") int draftsPerMinute) {
	}

}
