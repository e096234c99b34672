package it.siz.subject;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import it.siz.kernel.Fault;
import it.siz.kernel.SearchText;
import it.siz.operator.Viewer;
import it.siz.subject.SubjectForm.Guardianship;

/**
 * Tutore, amministratore di sostegno or curatore: one at a time. Another one, or an empty
 * form, ends the one before.
 */
@Component
class Guardians {

	private final GuardianshipRows rows;

	private final SubjectRepository subjects;

	Guardians(GuardianshipRows rows, SubjectRepository subjects) {
		this.rows = rows;
		this.subjects = subjects;
	}

	Optional<Fault> check(@Nullable UUID ward, @Nullable Guardianship wish) {
		if (wish == null || wish.soggetto() == null) {
			return Optional.empty();
		}
		boolean fit = !wish.soggetto().equals(ward) && this.subjects.existsById(wish.soggetto());
		return fit ? Optional.empty() : Optional.of(Fault.of("tutela.soggetto", "subject.guardianPerson"));
	}

	void change(Viewer viewer, UUID ward, @Nullable Guardianship wish, LocalDate today) {
		if (wish == null) {
			return;
		}
		Guardianship clean = new Guardianship(SearchText.blankToNull(wish.tipo()), wish.soggetto(),
				SearchText.blankToNull(wish.nome()), SearchText.blankToNull(wish.provvedimento()), wish.dal(),
				wish.al());
		Optional<GuardianshipView> held = this.rows.current(ward, today);
		if (held.filter(each -> same(each, clean)).isPresent()) {
			if (clean.al() != null) {
				this.rows.end(ward, clean.al());
			}
			return;
		}
		held.ifPresent(each -> this.rows.end(ward, (clean.dal() != null) ? clean.dal() : today));
		if (clean.tipo() != null) {
			this.rows.begin(ward, clean, viewer.operator());
		}
	}

	private static boolean same(GuardianshipView held, Guardianship wish) {
		boolean person = (held.guardian() != null) ? held.guardian().equals(wish.soggetto())
				: held.name().equals(wish.nome());
		return person && held.kind().equals(wish.tipo()) && Objects.equals(held.decree(), wish.provvedimento())
				&& Objects.equals(held.from(), wish.dal());
	}

}
