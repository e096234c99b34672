package it.siz.reporter;

import java.util.Map;

import org.springframework.stereotype.Component;

/** By which brokers one may sign in, for the page that offers them. */
@Component
public class SignInWays {

	private final Brokers brokers;

	SignInWays(Brokers brokers) {
		this.brokers = brokers;
	}

	/** Name by what stands in addresses; an empty name is that of the demonstration. */
	public Map<String, String> all() {
		return this.brokers.names();
	}

}
