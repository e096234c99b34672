package it.siz.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import it.siz.examination.BothPaths;
import it.siz.examination.PdfFile;

/**
 * What the worker costs PDF/A: validation per page count through it against calling veraPDF directly, in turns, both
 * warm; at most 1.1 times.
 */
public final class PdfaBench {

	private static final int ROUNDS = 41;

	private static final int WARM = 300;

	private PdfaBench() {
	}

	public static void main(String[] args) throws Exception {
		Product.pathOfWorkers();
		Path directory = Files.createDirectories(Path.of("target", "bench-pdfa"));
		System.out.printf("%nPDF/A: milliseconds directly, through the worker, median of the paired ratios (%d pairs)%n", ROUNDS);
		try (BothPaths paths = new BothPaths()) {
			for (int pages : List.of(1, 10, 100, 1000)) {
				Path file = Files.write(directory.resolve(pages + ".pdf"), PdfFile.archivable(text()).pages(pages).bytes());
				measure(paths, file, pages);
			}
		}
	}

	private static void measure(BothPaths paths, Path file, int pages) throws Exception {
		for (int i = 0; i < Math.max(5, WARM / (int) Math.sqrt(pages)); i++) {
			paths.direct(file);
			paths.ours(file);
		}
		List<Double> direct = new ArrayList<>();
		List<Double> ours = new ArrayList<>();
		List<Double> ratio = new ArrayList<>();
		for (int i = 0; i < ROUNDS; i++) {
			boolean first = i % 2 == 0;
			double one = time(() -> first ? paths.direct(file) : paths.ours(file));
			double two = time(() -> first ? paths.ours(file) : paths.direct(file));
			direct.add(first ? one : two);
			ours.add(first ? two : one);
			ratio.add(first ? two / one : one / two);
		}
		System.out.printf("%,6d pages  %9.1f  %9.1f  %5.2f%n", pages, Figures.median(direct), Figures.median(ours),
				Figures.median(ratio));
	}

	private static double time(Callable<Boolean> call) throws Exception {
		long start = System.nanoTime();
		if (!call.call()) {
			throw new IllegalStateException("does not conform");
		}
		return (System.nanoTime() - start) / 1e6;
	}

	private static String[] text() {
		return new String[] { "Valutazione sociale della persona e del suo nucleo.",
				"La persona vive sola al secondo piano senza ascensore." };
	}

}
