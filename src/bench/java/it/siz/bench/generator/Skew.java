package it.siz.bench.generator;

import java.util.Random;

/** Draws places as they come in reality: the first few get most, the last get a little. */
final class Skew {

	private final double[] upTo;

	/** @param exponent 0 is even, 1 is Zipf */
	Skew(int places, double exponent) {
		this.upTo = new double[places];
		double sum = 0;
		for (int i = 0; i < places; i++) {
			sum += 1 / Math.pow(i + 1, exponent);
			this.upTo[i] = sum;
		}
	}

	int draw(Random random) {
		double at = random.nextDouble() * this.upTo[this.upTo.length - 1];
		int found = java.util.Arrays.binarySearch(this.upTo, at);
		return (found < 0) ? -found - 1 : found;
	}

}
