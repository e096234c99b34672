package it.siz.fit;

import java.util.List;

/**
 * What a kind keeps to when it takes reports from outside (ADR 0027), or opens another
 * one when it takes charge.
 */
final class ReportFit {

	private final ServiceFit fit;

	ReportFit(ServiceFit fit) {
		this.fit = fit;
	}

	void check(ProcessModel process) {
		process.property("takesCharge").ifPresent(kind -> called(process, "takeCharge"));
		if (process.property("reportForm").isEmpty()) {
			return;
		}
		for (String needed : List.of("office", "answerForm")) {
			if (process.property(needed).isEmpty()) {
				this.fit.add(process.id(), Misfit.PROPERTY, needed);
			}
		}
		fields(process, "reportForm", "ente", "beneficiarioCognome", "beneficiarioNome");
		fields(process, "answerForm", "risposta");
		if (!process.waits("attendeEnte", "reporterAnswered")) {
			this.fit.add(process.id(), Misfit.WAIT, "attendeEnte, reporterAnswered");
		}
	}

	private void called(ProcessModel process, String delegate) {
		if (!process.calls(delegate)) {
			this.fit.add(process.id(), Misfit.SERVICE, delegate);
		}
	}

	/** The form that a property names, and what the application reads of it. */
	private void fields(ProcessModel process, String property, String... keys) {
		process.property(property).ifPresent(name -> {
			this.fit.expect(name, this.fit.forms(), Misfit.FORM);
			this.fit.form(name.text())
				.ifPresent(form -> List.of(keys)
					.stream()
					.filter(key -> !form.keys().contains(key))
					.forEach(key -> this.fit.add(form.id(), Misfit.FIELD, key)));
		});
	}

}
