package it.siz.consultation.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import it.siz.consultation.ConsultationLine;
import it.siz.consultation.Consultations;
import it.siz.kernel.Slice;
import it.siz.operator.CaseData;
import it.siz.operator.Viewer;
import it.siz.subject.Subjects;

/** The register of consultations over REST, for administrators; it is only read. */
@RestController
@CaseData(administrators = true)
@RequestMapping("/api")
class ConsultationApi {

	private final Consultations consultations;

	private final Subjects subjects;

	ConsultationApi(Consultations consultations, Subjects subjects) {
		this.consultations = consultations;
		this.subjects = subjects;
	}

	/** Newest first. */
	@GetMapping("/consultations")
	Slice<ConsultationLine> all(Viewer viewer, @RequestParam(required = false) @Nullable UUID operator,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable Integer size,
			@RequestParam(required = false) @Nullable String after) {
		return this.consultations.find(viewer, null, operator, from, to, after, bounded(size));
	}

	/** Who looked at this person. */
	@GetMapping("/subjects/{id}/consultations")
	Slice<ConsultationLine> of(Viewer viewer, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable Integer size,
			@RequestParam(required = false) @Nullable String after) {
		Slice<ConsultationLine> lines = this.consultations.find(viewer, id, null, null, null, after, bounded(size));
		this.subjects.get(id);
		return lines;
	}

	private static int bounded(@Nullable Integer size) {
		return Slice.bounded(Optional.ofNullable(size).orElse(25));
	}

}
