package it.siz.reporter;

import java.util.Map;

import org.springframework.stereotype.Component;

/** What the sign-in page offers: brokers, and the telephone for whom none lets in. */
@Component
public class SignInWays {

	private final Brokers brokers;

	private final String telephone;

	SignInWays(Brokers brokers, ReportingSettings settings) {
		this.brokers = brokers;
		this.telephone = settings.telephone();
	}

	/** Name by what stands in addresses; an empty name is that of the demonstration. */
	public Map<String, String> all() {
		return this.brokers.names();
	}

	/** Of the unit; empty when the installation names none. */
	public String telephone() {
		return this.telephone;
	}

}
