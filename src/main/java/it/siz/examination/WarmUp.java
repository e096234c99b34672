package it.siz.examination;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Compiles the rules of PDF/A once the application is ready, beside whoever works
 * already: the first document would wait some seconds for it.
 */
@Component
class WarmUp {

	private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

	private final Workers workers;

	WarmUp(Workers workers) {
		this.workers = workers;
	}

	@EventListener
	void warm(ApplicationReadyEvent event) {
		Thread thread = new Thread(this::warm, "examination-warm-up");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		thread.start();
	}

	private void warm() {
		try (InputStream sample = WarmUp.class.getResourceAsStream("/examination-sample.pdf")) {
			Path file = Files.createTempFile("examination", ".pdf");
			try {
				Files.copy(sample, file, StandardCopyOption.REPLACE_EXISTING);
				this.workers.inspect(file, "sample.pdf");
				LOG.debug("Examination of documents is warm: {}", this.workers.pdfa(file, "sample.pdf").checked());
			}
			finally {
				Files.deleteIfExists(file);
			}
		}
		catch (IOException ex) {
			LOG.info("Examination of documents is not warm: {}", ex.toString());
		}
	}

}
