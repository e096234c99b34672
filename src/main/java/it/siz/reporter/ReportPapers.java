package it.siz.reporter;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import it.siz.document.DocumentView;
import it.siz.document.OutsideDocuments;
import it.siz.document.Upload;
import it.siz.kernel.Problem;

/** The documents that a reporter added to a report of his or hers; others stay unseen. */
@Component
public class ReportPapers {

	private final MyReports reports;

	private final OutsideDocuments documents;

	private final Allowance allowance;

	ReportPapers(MyReports reports, OutsideDocuments documents, Allowance allowance) {
		this.allowance = allowance;
		this.reports = reports;
		this.documents = documents;
	}

	/**
	 * @throws Problem 404 when the report is not this reporter's
	 */
	public List<DocumentView> of(Reporter reporter, UUID report) {
		return this.documents.of(this.reports.get(reporter, report).id());
	}

	/**
	 * @param form number of the form: the same file sent with it again is kept once
	 * @throws Problem 404, 409 when the report is closed, 415, 422 per field, 429 when it
	 * is one too many, 507
	 */
	public void add(Reporter reporter, UUID report, Upload upload, InputStream content, @Nullable UUID form) {
		if (!this.reports.get(reporter, report).open()) {
			throw Problem.conflict("reporter.closed");
		}
		this.allowance.file(reporter);
		this.documents.add(report, upload, content, form);
	}

	/**
	 * @throws Problem 404 when it is not a document of this report of this reporter
	 */
	public DocumentView get(Reporter reporter, UUID report, UUID document) {
		return of(reporter, report).stream()
			.filter(each -> each.id().equals(document))
			.findFirst()
			.orElseThrow(Problem::absent);
	}

	/** The bytes; the caller closes them. */
	public InputStream content(Reporter reporter, UUID report, UUID document) throws IOException {
		return this.documents.content(report, get(reporter, report, document).id());
	}

}
