package it.siz.examination;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The same PDF held against PDF/A in this process, as a caller of veraPDF would, and through a worker. */
public final class BothPaths implements AutoCloseable {

	private final PdfaCheck direct = new PdfaCheck();

	private final Workers workers = new Workers(1, "384m", Duration.ofSeconds(60));

	/** Whether it conforms, asked of veraPDF itself. */
	public boolean direct(Path file) throws IOException {
		return this.direct.check(file).compliant();
	}

	/** The same by our path: a job to the worker, its answer, read back. */
	public boolean ours(Path file) {
		Pdfa pdfa = this.workers.pdfa(file, "x.pdf");
		if (!pdfa.checked()) {
			throw new IllegalStateException("not checked");
		}
		return pdfa.compliant();
	}

	@Override
	public void close() {
		this.workers.destroy();
	}

}
