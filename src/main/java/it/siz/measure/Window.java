package it.siz.measure;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import it.siz.kernel.Fault;

/** The refusal of a call that takes nothing now, with the dates people need. */
final class Window {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm")
		.withZone(ZoneId.of("Europe/Rome"));

	private Window() {
	}

	static Fault closed(String field, CallView call) {
		String code = "PREPARATO".equals(call.state()) ? "measure.callNotYet" : "measure.callClosed";
		return Fault.of(field, code, call.title(), DATE.format(call.opens()), DATE.format(call.closes()));
	}

}
