package it.siz.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * Lifecycles per second (open, every task, admission, pact) of the product against the same BPMN on a bare engine: in
 * turn, in one run, on one database. Prints each round and the ratio of the medians.
 */
public final class LifecycleBench {

	private static final int ROUNDS = 15;

	private static final int EACH = 40;

	private static final int WARM_UP = 25;

	private LifecycleBench() {
	}

	public static void main(String[] args) throws Exception {
		try (Product product = new Product(Path.of("target", "bench-" + ProcessHandle.current().pid()));
				BareEngine bare = new BareEngine(product.bean(DataSource.class))) {
			List<UUID> persons = product.persons((ROUNDS + WARM_UP) * EACH);
			List<Double> ours = new ArrayList<>();
			List<Double> theirs = new ArrayList<>();
			for (int round = -WARM_UP; round < ROUNDS; round++) {
				product.openCall(2072 + round);
				double ourRate = rate(persons.subList((round + WARM_UP) * EACH, (round + WARM_UP + 1) * EACH), product);
				double bareRate = rate(bare);
				if (round >= 0) {
					ours.add(ourRate);
					theirs.add(bareRate);
				}
				System.out.printf("%s  product %.1f/s  bare %.1f/s%n", (round < 0) ? "warm-up" : "round  ", ourRate,
						bareRate);
			}
			System.out.printf("lifecycle: product %.1f/s, bare engine %.1f/s, ratio %.2f (wanted >= 0.60)%n",
					Figures.median(ours), Figures.median(theirs), Figures.median(ours) / Figures.median(theirs));
		}
	}

	private static double rate(List<UUID> persons, Product product) {
		long spent = -System.nanoTime();
		List<UUID> practices = persons.stream().map(product::apply).toList();
		spent += System.nanoTime();
		product.documents(practices, "ISEE");
		product.documents(practices, "VALUTAZIONE");
		spent -= System.nanoTime();
		practices.forEach(product::send);
		spent += System.nanoTime();
		product.approveRanking();
		spent -= System.nanoTime();
		List<UUID> domande = practices.stream().map(product::admit).toList();
		spent += System.nanoTime();
		product.documents(domande, "PATTO");
		spent -= System.nanoTime();
		domande.forEach(product::sign);
		spent += System.nanoTime();
		return persons.size() * 1e9 / spent;
	}

	private static double rate(BareEngine bare) {
		long start = System.nanoTime();
		for (int i = 0; i < EACH; i++) {
			bare.lifecycle();
		}
		return EACH * 1e9 / (System.nanoTime() - start);
	}

}
