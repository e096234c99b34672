package it.siz.examination;

/**
 * One line that the application writes to its worker.
 *
 * @param what INSPECT, or PDFA to hold a PDF against its standard
 * @param file where it lies on the disk
 * @param name what it is called
 */
record Job(What what, String file, String name) {

	enum What {

		INSPECT, PDFA

	}

}
