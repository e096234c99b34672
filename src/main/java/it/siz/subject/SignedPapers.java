package it.siz.subject;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import it.siz.kernel.Problem;
import it.siz.operator.Viewer;

/**
 * Keeps the signed papers of privacy notices; whoever keeps files implements it. A paper
 * comes first, checked and safe, and belongs to nobody until a notice names it.
 */
public interface SignedPapers {

	/**
	 * Takes a file in.
	 * @throws Problem 415 when it is refused, 507 when the disk is nearly full
	 */
	SignedPaper receive(Viewer viewer, String fileName, InputStream content);

	/** What the viewer has sent and no notice names yet. */
	Optional<SignedPaper> waiting(Viewer viewer, UUID paper);

	/** Signed notices among the documents of the person's practices that one may open. */
	List<Offered> offered(Viewer viewer, UUID subject);

	/**
	 * The paper becomes the person's.
	 * @throws Problem 422 at `informativa.file` when it is not the viewer's to give
	 */
	void claim(Viewer viewer, UUID subject, UUID paper);

	/**
	 * The file of such a document becomes a paper of the person, whoever sees the card.
	 * @return its id
	 * @throws Problem 422 at `informativa.document` when it is none of those offered
	 */
	UUID copy(Viewer viewer, UUID subject, UUID document);

	/**
	 * A document of a practice.
	 *
	 * @param code number of the practice as people write it
	 */
	record Offered(UUID id, String title, LocalDate date, String code) {
	}

}
