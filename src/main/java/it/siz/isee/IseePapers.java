package it.siz.isee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.document.DocumentNotes;
import it.siz.document.DocumentView;
import it.siz.document.Documents;
import it.siz.document.PersonDocuments;
import it.siz.examination.Attestation;
import it.siz.examination.Examination;
import it.siz.examination.Examined;
import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.TaskPanel.Panel;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/**
 * What uploaded attestations say: shown on their rows, with what does not fit the person,
 * and offered to the register. Never taken over by itself: an operator looks at the paper
 * and confirms.
 */
@Component
@Transactional(readOnly = true)
public class IseePapers implements DocumentNotes {

	/** Type of document of an attestation. */
	public static final String TYPE = "ISEE";

	private final Examination examination;

	private final Documents documents;

	private final PersonDocuments files;

	private final IseeRows rows;

	private final Subjects subjects;

	private final Clock clock;

	IseePapers(Examination examination, Documents documents, PersonDocuments files, IseeRows rows, Subjects subjects,
			Clock clock) {
		this.examination = examination;
		this.documents = documents;
		this.files = files;
		this.rows = rows;
		this.subjects = subjects;
		this.clock = clock;
	}

	@Override
	public Map<UUID, Panel> of(Viewer viewer, Practice practice, List<DocumentView> documents) {
		List<DocumentView> papers = documents.stream().filter(each -> TYPE.equals(each.type())).toList();
		Map<String, Examined> examined = this.examination.of(papers.stream().map(DocumentView::sha256).toList());
		Map<UUID, Panel> notes = new HashMap<>();
		if (examined.isEmpty() || practice.subjectId() == null) {
			return notes; // nobody to compare it with
		}
		SubjectView person = this.subjects.get(practice.subjectId());
		for (DocumentView paper : papers) {
			paper(person, paper, examined.get(paper.sha256()))
				.ifPresent(read -> notes.put(paper.id(), new Panel("pannello-isee-documento", read)));
		}
		return notes;
	}

	/**
	 * What a file of the person's practices says; empty when the viewer may not open it.
	 */
	public Optional<IseePaper> of(Viewer viewer, UUID subject, UUID document) {
		if (this.files.of(viewer, subject, TYPE).stream().noneMatch(file -> file.id().equals(document))) {
			return Optional.empty();
		}
		DocumentView paper = this.documents.get(viewer, document);
		return paper(this.subjects.get(subject), paper,
				this.examination.of(List.of(paper.sha256())).get(paper.sha256()));
	}

	private Optional<IseePaper> paper(SubjectView person, DocumentView document, @Nullable Examined examined) {
		Attestation read = (examined != null) ? examined.attestation() : null;
		if (read == null) {
			return Optional.empty();
		}
		LocalDate expires = expires(read);
		boolean foreign = !read.persons().isEmpty() && !read.names(person.identifier());
		boolean registered = this.rows.withProtocol(read.protocol())
			.stream()
			.anyMatch(known -> known.subject().equals(person.id()) || this.rows.covers(known.id(), person.id()));
		return Optional.of(new IseePaper(document.id(), person.id(), read, foreign, expires,
				expires != null && expires.isBefore(LocalDate.now(this.clock)), registered));
	}

	private static @Nullable LocalDate expires(Attestation read) {
		if (read.expires() != null || read.dsuDate() == null) {
			return read.expires();
		}
		return IseeKind.of(read.kind()).orElse(IseeKind.ORDINARIO).usualExpiry(read.dsuDate());
	}

}
