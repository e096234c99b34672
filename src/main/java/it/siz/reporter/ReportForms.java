package it.siz.reporter;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import it.siz.form.FormSchema;
import it.siz.practice.OutsideReports;
import it.siz.workflow.ChoiceLists;
import it.siz.workflow.FormCatalogue;

/** The forms of reporters, with the lists they pick from. */
@Component
public class ReportForms {

	private static final String BODIES = "entiSegnalanti";

	/** No practice yet: lists that depend on one are none of theirs. */
	private static final UUID NONE = new UUID(0, 0);

	private final FormCatalogue forms;

	private final ChoiceLists lists;

	private final OutsideReports reports;

	ReportForms(FormCatalogue forms, ChoiceLists lists, OutsideReports reports) {
		this.forms = forms;
		this.lists = lists;
		this.reports = reports;
	}

	public FormSchema schema(String form) {
		return this.forms.schema(form);
	}

	/** What the form of a report shows before anything is typed. */
	public Map<String, Object> known(Reporter reporter) {
		Map<String, Object> known = new HashMap<>();
		this.reports.door().ifPresent(door -> known.putAll(this.lists.of(schema(door.form()), NONE)));
		known.put("enteDaAccesso", (reporter.body() != null) ? "si" : "no");
		return known;
	}

	/** The body that the broker named, else the one that was chosen, by its name. */
	String body(Reporter reporter, Map<String, Object> answers) {
		String chosen = String.valueOf(answers.get("ente"));
		return (reporter.body() != null) ? reporter.body()
				: this.lists.names(BODIES, NONE).getOrDefault(chosen, chosen);
	}

}
