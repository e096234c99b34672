package it.siz.measure.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.measure.CallArchive;
import it.siz.measure.CallView;
import it.siz.measure.Calls;
import it.siz.measure.Measures;
import it.siz.operator.Viewer;

/**
 * A call opened or closed ahead of its dates, or archived: what that changes for whom,
 * and why it is done (ux rule 28).
 */
@Controller
class CallActPages {

	/** Acts by their word in the address, with what each leads to. */
	private static final Map<String, String> DONE = Map.of("apri", "aperto", "chiudi", "chiuso", "archivia",
			"archiviato");

	private static final String ACTS = "/avvisi/{id}/{act:apri|chiudi|archivia}";

	private final Calls calls;

	private final CallArchive archive;

	private final Measures measures;

	CallActPages(Calls calls, CallArchive archive, Measures measures) {
		this.calls = calls;
		this.archive = archive;
		this.measures = measures;
	}

	@GetMapping(ACTS)
	String ask(Viewer viewer, @PathVariable UUID id, @PathVariable String act, Model model) {
		return page(viewer, id, act, null, List.of(), model);
	}

	@PostMapping(ACTS)
	String act(Viewer viewer, @PathVariable UUID id, @PathVariable String act,
			@RequestParam(required = false) @Nullable String reason, Model model, HttpServletResponse response) {
		try {
			switch (act) {
				case "apri" -> this.calls.openEarly(viewer, id, reason);
				case "chiudi" -> this.calls.closeEarly(viewer, id, reason);
				default -> this.archive.archive(viewer, id, reason);
			}
			return "redirect:/avvisi/" + id + "?fatto=" + DONE.get(act);
		}
		catch (Problem problem) {
			if (problem.faults().isEmpty()) {
				throw problem;
			}
			response.setStatus(problem.status());
			return page(viewer, id, act, reason, problem.faults(), model);
		}
	}

	private String page(Viewer viewer, UUID id, String act, @Nullable String reason, List<Fault> faults, Model model) {
		CallView call = this.calls.get(id);
		if (!this.measures.handledBy(viewer).contains(call.measure())) {
			throw Problem.absent();
		}
		model.addAttribute("call", call);
		model.addAttribute("act", act.toLowerCase(Locale.ROOT));
		model.addAttribute("reason", reason);
		model.addAttribute("faults", faults);
		return "avviso-atto";
	}

}
