package it.siz.anpr;

import java.util.List;
import java.util.UUID;

/** What comes of asking ANPR. */
public sealed interface Answer {

	/** Id of the lookup in the register of calls. */
	UUID lookup();

	/** ANPR knows the person. */
	record Found(UUID lookup, Person person) implements Answer {
	}

	/**
	 * No person, and why.
	 *
	 * @param args placeholders of the sentence, in order
	 * @param assistance transaction id of the gateway, for its support ("codice per
	 * l'assistenza"); empty when there is none
	 */
	record Refusal(UUID lookup, Kind kind, List<Object> args, String assistance) implements Answer {

		/** Key of the sentence in the bundles. */
		public String code() {
			return "anpr.refusal." + this.kind;
		}

	}

	/** Why there is no person. */
	enum Kind {

		/**
		 * EN122: ANPR has never held this codice fiscale (nor does it find Italians
		 * abroad by it).
		 */
		NOT_REGISTERED,
		/** EN122: struck off the register. */
		CANCELLED,
		/** Any other error of ANPR, in its own words. */
		REFUSED,
		/** 999 even after two more attempts. */
		TRANSIENT,
		/** 429 of ANPR or PDND. */
		THROTTLED,
		/** The gateway does not accept the request as it was made or signed. */
		NOT_ACCEPTED,
		/** PDND gives no voucher, or the gateway does not take it. */
		NOT_AUTHORISED,
		/** No answer in time. */
		TIMEOUT,
		/** Nobody answers there. */
		UNREACHABLE,
		/** The server's certificate has expired or is not trusted. */
		CERTIFICATE,
		/** The answer is broken off, of another shape, or about somebody else. */
		UNREADABLE,
		/** Too many failures just before: nobody is asked for a while. */
		PAUSED,
		/** This unit has no credentials at PDND. */
		NOT_CONFIGURED,
		/** The operator has asked too often in the last minute. */
		TOO_MANY_A_MINUTE,
		/** The operator has asked too often in the last 24 hours. */
		TOO_MANY_A_DAY;

		/**
		 * Whether ANPR has said so of the person, so that manual entry is what comes
		 * next.
		 */
		public boolean aboutPerson() {
			return this == NOT_REGISTERED || this == CANCELLED;
		}

	}

}
