package it.siz.reporter.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import it.siz.reporter.CurrentReporter;
import it.siz.reporter.Reporter;
import it.siz.reporter.SignInWays;

/** Who is signed in and whom one may call, for the frame of a reporter's page. */
@ControllerAdvice(assignableTypes = { ReporterPages.class, ReporterFiles.class })
class ReporterFrame {

	private final CurrentReporter current;

	private final SignInWays ways;

	ReporterFrame(CurrentReporter current, SignInWays ways) {
		this.current = current;
		this.ways = ways;
	}

	@ModelAttribute("reporter")
	@Nullable Reporter reporter() {
		return this.current.find().orElse(null);
	}

	@ModelAttribute("telephone")
	String telephone() {
		return this.ways.telephone();
	}

}
