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

	/** A new application comes too early or too late. */
	static Fault closed(String field, CallView call) {
		return fault(field, "PREPARATO".equals(call.state()) ? "measure.callNotYet" : "measure.callClosed", call);
	}

	/** An application that was begun in time is sent too late. */
	static Fault over(CallView call) {
		return fault("", "measure.windowClosed", call);
	}

	private static Fault fault(String field, String code, CallView call) {
		return Fault.of(field, code, call.title(), DATE.format(call.opens()), DATE.format(call.closes()));
	}

}
