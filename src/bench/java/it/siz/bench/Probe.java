package it.siz.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The product's way and the hand-written one to the same rows, timed in turn.
 *
 * @param product number of rows that the product's own query finds
 * @param plain number of rows that the hand-written SQL finds
 */
record Probe(String name, Supplier<Integer> product, Supplier<Integer> plain) {

	/** Medians in milliseconds, and the median of the paired ratios. */
	record Result(String name, int rows, double product, double plain, double ratio) {
	}

	Result run(int warmUp, int rounds) {
		int rows = this.product.get();
		int expected = this.plain.get();
		if (rows != expected) {
			System.out.printf("DIFFERENT: %s: product %d rows, SQL %d%n", this.name, rows, expected);
		}
		List<Double> product = new ArrayList<>();
		List<Double> plain = new ArrayList<>();
		List<Double> ratio = new ArrayList<>();
		for (int round = 0; round < warmUp + rounds; round++) {
			boolean first = round % 2 == 0;
			double one = time(first ? this.product : this.plain);
			double two = time(first ? this.plain : this.product);
			if (round >= warmUp) {
				product.add(first ? one : two);
				plain.add(first ? two : one);
				ratio.add(first ? one / two : two / one);
			}
		}
		return new Result(this.name, rows, Figures.median(product), Figures.median(plain), Figures.median(ratio));
	}

	private static double time(Supplier<Integer> work) {
		long start = System.nanoTime();
		work.get();
		return (System.nanoTime() - start) / 1e6;
	}

}
