package it.siz.duplicate.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import it.siz.duplicate.Duplicates;
import it.siz.duplicate.PossibleDuplicates;
import it.siz.duplicate.PossibleDuplicates.Doubt;
import it.siz.kernel.SearchText;
import it.siz.kernel.Slice;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.subject.SubjectSeen;

/** The work list of possible duplicates: compared and united, or told apart for good. */
@Controller
@CaseData(administrators = true)
class DuplicatePages {

	private final PossibleDuplicates possible;

	private final Duplicates duplicates;

	private final ApplicationEventPublisher events;

	DuplicatePages(PossibleDuplicates possible, Duplicates duplicates, ApplicationEventPublisher events) {
		this.possible = possible;
		this.duplicates = duplicates;
		this.events = events;
	}

	@GetMapping("/soggetti/doppioni")
	String list(Viewer viewer, @RequestParam(required = false) @Nullable String dopo, Model model) {
		Slice<Doubt> slice = this.possible.find(viewer, SearchText.blankToNull(dopo));
		List<UUID> shown = slice.items()
			.stream()
			.flatMap(doubt -> Stream.concat(Stream.of(doubt.person().id()),
					doubt.others().stream().map(other -> other.person().id())))
			.distinct()
			.toList();
		this.events.publishEvent(SubjectSeen.shown(viewer, "duplicates", shown, null));
		model.addAttribute("slice", slice);
		model.addAttribute("first", SearchText.blankToNull(dopo) == null);
		return "doppioni";
	}

	@PostMapping("/soggetti/doppioni")
	String distinct(Viewer viewer, @RequestParam UUID persona, @RequestParam UUID altra) {
		Duplicates.refuseOthers(viewer);
		this.duplicates.distinct(viewer, persona, List.of(altra));
		return "redirect:/soggetti/doppioni";
	}

}
