package it.siz.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Prints a {@link StartRefused} as its one line, before Spring Boot prints a page about
 * it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartRefusedReporter implements SpringBootExceptionReporter {

	private static final Logger log = LoggerFactory.getLogger(StartRefusedReporter.class);

	@Override
	public boolean reportException(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof StartRefused refused) {
				log.error(refused.line());
				log.debug("Refused", refused);
				return true;
			}
			if (cause instanceof PortInUseException busy) {
				log.error(StartMessages.text("startup.webPortBusy", Integer.toString(busy.getPort())));
				return true;
			}
		}
		return false;
	}

}
