package it.siz.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.kernel.Problem;

/**
 * The REST interface tried out in the browser, by who writes a program for it. It asks
 * nothing that a program could not: each call goes out as the person who is signed in.
 */
@Controller
class TrialPage {

	private final ApiDocument document;

	TrialPage(ApiDocument document) {
		this.document = document;
	}

	@GetMapping("/api/prova")
	String operations(@RequestParam(required = false) @Nullable String operazione, HttpServletRequest request,
			Locale locale, Model model) {
		if (operazione != null) {
			model.addAttribute("operation",
					this.document.operation(operazione, request, locale).orElseThrow(Problem::absent));
			return "prova-operazione";
		}
		Map<String, List<ApiOperation>> groups = this.document.operations(request, locale)
			.stream()
			.collect(Collectors.groupingBy(ApiOperation::subject, TreeMap::new, Collectors.toList()));
		model.addAttribute("groups", groups);
		return "prova";
	}

}
