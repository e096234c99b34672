package it.siz.examination;

/** How a type of document is held against PDF/A. */
public enum PdfaRule {

	/** Another PDF is refused. */
	REQUIRE,
	/** It is kept, and what is missing is said. */
	WARN,
	/** Nobody looks. */
	OFF

}
