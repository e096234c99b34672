package it.siz.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.core.env.Environment;

import it.siz.bench.generator.Registry;
import it.siz.consultation.SwitchedRegister;
import it.siz.consultation.SwitchedRegister.Way;
import it.siz.kernel.SearchText;
import it.siz.operator.Visitor;
import it.siz.subject.SubjectSearch;

/**
 * The registry at a million persons, in one run: the search by fragments of a name against
 * the bare query of the trigram index, and what recording a consultation adds to the page
 * of a person, in the product's way and in those it was weighed against.
 */
public final class RegistryBench {

	private static final List<String> FRAGMENTS = List.of("colombo anna", "brid paolo", "zocre", "uggetti fatima", "gnasco",
			"rossi marco");

	private static final int PAGE = 25;

	private static final int PAGES = 50;

	private final Product product;

	private RegistryBench(Product product) {
		this.product = product;
	}

	public static void main(String[] args) throws Exception {
		Path directory = Path.of("target", "bench-registry");
		try (Product product = new Product(directory, SwitchedRegister::inPlace)) {
			Registry.fill(product.jdbc(), product.bean(DataSource.class), Integer.getInteger("persons", 1_000_000));
			RegistryBench bench = new RegistryBench(product);
			bench.searches();
			bench.pages();
		}
	}

	private void searches() {
		SubjectSearch search = this.product.bean(SubjectSearch.class);
		System.out.printf("%-24s %5s %9s %9s %6s   milliseconds, median of pairs%n", "fragments", "rows", "product", "SQL",
				"ratio");
		List<Double> ratios = new ArrayList<>();
		for (String words : FRAGMENTS) {
			Probe.Result result = new Probe(words, () -> search.find(words, null, PAGE).items().size(), () -> bare(words))
				.run(20, 31);
			ratios.add(result.ratio());
			System.out.printf("%-24s %5d %9.2f %9.2f %6.2f%n", words, result.rows(), result.product(), result.plain(),
					result.ratio());
		}
		System.out.printf("median ratio %.2f%n", Figures.median(ratios));
	}

	/** The same page, as somebody who knows the index would ask for it. */
	private int bare(String words) {
		List<String> patterns = SearchText.patterns(words);
		String where = patterns.stream().map(each -> "search_text like ?").collect(Collectors.joining(" and "));
		return Math.min(PAGE,
				this.product.jdbc()
					.query("select * from subject where " + where + " order by family_name, given_name, id limit " + (PAGE + 1),
							(row, number) -> row.getString("family_name") + row.getString("given_name")
									+ row.getString("identifier") + row.getObject("birth_date") + row.getObject("id"),
							patterns.toArray())
					.size());
	}

	/** Blocks of pages in turn, all ways alike warm; the block holds what is written behind the page's back, too. */
	private void pages() {
		int port = Integer.parseInt(this.product.bean(Environment.class).getProperty("local.server.port"));
		Visitor anna = Visitor.signedIn(port, "assistente.lodi");
		List<String> persons = this.product.jdbc()
			.queryForList("select id::text from subject where identifier not like 'BENCH%' order by id limit 10", String.class);
		Map<Way, List<Double>> blocks = new EnumMap<>(Way.class);
		for (int round = 0; round < 26; round++) {
			for (Way way : Way.values()) {
				SwitchedRegister.use(way);
				double millis = block(anna, persons);
				if (round >= 5) {
					blocks.computeIfAbsent(way, each -> new ArrayList<>()).add(millis / PAGES);
				}
			}
		}
		double none = Figures.median(blocks.get(Way.NONE));
		blocks.forEach((way, each) -> System.out.printf("page of a person, %-22s %6.2f ms, %+.1f %%%n", way,
				Figures.median(each), paired(each, blocks.get(Way.NONE))));
		System.out.printf("of %.2f ms without a trace%n", none);
	}

	/** Per cent more, median over the rounds. */
	private static double paired(List<Double> some, List<Double> none) {
		List<Double> more = new ArrayList<>();
		for (int i = 0; i < some.size(); i++) {
			more.add(100 * (some.get(i) / none.get(i) - 1));
		}
		return Figures.median(more);
	}

	private static double block(Visitor anna, List<String> persons) {
		long start = System.nanoTime();
		for (int i = 0; i < PAGES; i++) {
			if (anna.get("/soggetti/" + persons.get(i % persons.size())).statusCode() != 200) {
				throw new IllegalStateException("The page of a person is not shown");
			}
		}
		return (System.nanoTime() - start) / 1e6;
	}

}
