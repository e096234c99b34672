package it.siz.reporter.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import it.siz.reporter.CurrentReporter;
import it.siz.reporter.Reporter;

/** Who is signed in, for the frame of a reporter's page. */
@ControllerAdvice(assignableTypes = { ReporterPages.class, ReporterFiles.class })
class ReporterFrame {

	private final CurrentReporter current;

	ReporterFrame(CurrentReporter current) {
		this.current = current;
	}

	@ModelAttribute("reporter")
	@Nullable Reporter reporter() {
		return this.current.find().orElse(null);
	}

}
