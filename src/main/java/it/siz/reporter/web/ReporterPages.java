package it.siz.reporter.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.form.FormSchema;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.operator.AccountLetters;
import it.siz.reporter.Messages;
import it.siz.reporter.MyReports;
import it.siz.reporter.ReportForms;
import it.siz.reporter.ReportPapers;
import it.siz.reporter.Reporter;
import it.siz.reporter.ReporterDrafts;
import it.siz.reporter.SentReport;
import it.siz.reporter.SignInWays;

/** What a reporter from outside sees: sign-in, my reports, a new one, one of mine. */
@Controller
class ReporterPages {

	private static final List<String> OUTCOMES = List.of("livello", "senzaCodice", "annullato", "scaduto",
			"fuoriServizio", "nonValida");

	private final MyReports reports;

	private final ReportForms forms;

	private final ReportPapers papers;

	private final ReporterDrafts drafts;

	private final Messages messages;

	private final SignInWays ways;

	private final AccountLetters letters;

	private final ObjectMapper json;

	ReporterPages(MyReports reports, ReportForms forms, ReportPapers papers, ReporterDrafts drafts, Messages messages,
			SignInWays ways, AccountLetters letters, ObjectMapper json) {
		this.reports = reports;
		this.forms = forms;
		this.papers = papers;
		this.drafts = drafts;
		this.messages = messages;
		this.ways = ways;
		this.letters = letters;
		this.json = json;
	}

	@GetMapping("/esterno/accesso")
	String signIn(@RequestParam(required = false) @Nullable String esito, Model model) {
		model.addAttribute("ways", this.ways.all());
		model.addAttribute("refusal", OUTCOMES.contains(String.valueOf(esito)) ? esito : null);
		return "esterno-accesso";
	}

	@GetMapping("/esterno")
	String mine(Reporter reporter, @RequestParam(required = false) @Nullable String fatto, Model model) {
		model.addAttribute("reports", this.reports.of(reporter));
		model.addAttribute("begun", this.drafts.find(reporter, ReporterDrafts.NEW).orElse(null));
		model.addAttribute("sent", fatto != null);
		model.addAttribute("mailed", this.letters.possible() ? reporter.email() : null);
		return "esterno";
	}

	@GetMapping("/esterno/nuova")
	String fresh(Reporter reporter, Model model) {
		form(this.reports.door().form(), this.forms.known(reporter), model);
		model.addAttribute("number", UUID.randomUUID());
		return "esterno-nuova";
	}

	@GetMapping("/esterno/segnalazioni/{id}")
	String one(Reporter reporter, @PathVariable UUID id, Model model) {
		return page(reporter, id, null, List.of(), model);
	}

	@GetMapping("/esterno/segnalazioni/{id}/risposta")
	String answer(Reporter reporter, @PathVariable UUID id, Model model) {
		SentReport report = this.reports.get(reporter, id);
		if (!report.asked()) {
			throw Problem.conflict("reporter.notAsked");
		}
		form(this.reports.door().answerForm(), Map.of(), model);
		model.addAttribute("report", report);
		model.addAttribute("messages", this.messages.of(id));
		return "esterno-risposta";
	}

	String page(Reporter reporter, UUID id, @Nullable String title, List<Fault> faults, Model model) {
		model.addAttribute("report", this.reports.get(reporter, id));
		model.addAttribute("written", this.reports.written(reporter, id, LocaleContextHolder.getLocale()));
		model.addAttribute("messages", this.messages.of(id));
		model.addAttribute("documents", this.papers.of(reporter, id));
		model.addAttribute("number", UUID.randomUUID());
		model.addAttribute("typed", title);
		model.addAttribute("faults", faults);
		return "esterno-segnalazione";
	}

	private void form(String id, Map<String, Object> known, Model model) {
		FormSchema schema = this.forms.schema(id);
		model.addAttribute("form", id);
		model.addAttribute("schema", schema.digest());
		model.addAttribute("known", json(known));
	}

	private String json(Map<String, Object> data) {
		try {
			return this.json.writeValueAsString(data);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
