package it.siz.anpr;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import it.siz.anpr.Answer.Kind;

/**
 * Whose credentials serve a unit. ANPR counts calls and grants e-services per body, so
 * each Comune of the Ambito may have its own.
 */
class Bodies {

	private final AnprSettings settings;

	private final Map<String, Credentials> read = new ConcurrentHashMap<>();

	Bodies(AnprSettings settings) {
		this.settings = settings;
	}

	/**
	 * @param unit code
	 * @throws Refused when nobody's credentials serve it
	 */
	Credentials of(String unit) {
		String body = this.settings.bodies().containsKey(unit) ? unit : others();
		if (body == null || this.settings.token() == null) {
			throw new Refused(Kind.NOT_CONFIGURED, "No credentials for unit " + unit);
		}
		return this.read.computeIfAbsent(body, code -> Credentials.of(this.settings.bodies().get(code)));
	}

	private @Nullable String others() {
		String body = this.settings.otherBodies();
		return (body != null && this.settings.bodies().containsKey(body)) ? body : null;
	}

}
