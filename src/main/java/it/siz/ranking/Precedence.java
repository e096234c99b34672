package it.siz.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import it.siz.ranking.SortKey.Direction;

/**
 * Who comes before whom: the keys of the decision in the order of its rules, then the
 * protocol time, then the protocol number. The order of arrival of the rows plays no
 * part.
 */
final class Precedence implements Comparator<Request> {

	private final List<SortKey> keys;

	private Precedence(List<SortKey> keys) {
		this.keys = keys;
	}

	/**
	 * The keys of all requests, each at the earliest place any of them gives it.
	 * @throws IllegalStateException when a key is both ascending and descending: a defect
	 * of the table
	 */
	static Precedence among(Collection<Request> requests) {
		Map<String, Integer> places = new TreeMap<>();
		Map<String, SortKey> known = new TreeMap<>();
		for (Request request : requests) {
			for (int i = 0; i < request.keys().size(); i++) {
				SortKey key = request.keys().get(i);
				places.merge(key.key(), i, Math::min);
				SortKey same = known.putIfAbsent(key.key(), key);
				if (same != null && same.direction() != key.direction()) {
					throw new IllegalStateException("Key " + key.key() + " has two directions");
				}
			}
		}
		List<SortKey> keys = new ArrayList<>(known.values());
		keys.sort(Comparator.comparing(key -> places.get(key.key())));
		return new Precedence(keys.stream().map(SortKey::none).toList());
	}

	/** The request with every key of the ranking, in order; what it lacks counts zero. */
	Request complete(Request request) {
		Map<String, SortKey> own = new LinkedHashMap<>();
		request.keys().forEach(key -> own.put(key.key(), key));
		return request.scored(this.keys.stream().map(key -> own.getOrDefault(key.key(), key)).toList());
	}

	/** Of complete requests. */
	@Override
	public int compare(Request one, Request other) {
		int byKeys = compareKeys(one, other);
		if (byKeys != 0) {
			return byKeys;
		}
		int byTime = one.protocolAt().compareTo(other.protocolAt());
		if (byTime != 0) {
			return byTime;
		}
		int byCode = one.code().compareTo(other.code());
		// Two interventions of one application: by name, so that the order is total.
		return (byCode != 0) ? byCode : one.intervention().compareTo(other.intervention());
	}

	private static int compareKeys(Request one, Request other) {
		for (int i = 0; i < one.keys().size(); i++) {
			SortKey key = one.keys().get(i);
			int difference = key.value().compareTo(other.keys().get(i).value());
			if (difference != 0) {
				return (key.direction() == Direction.ASC) ? difference : -difference;
			}
		}
		return 0;
	}

	/** Only the protocol time tells them apart. */
	static boolean tied(Request one, Request other) {
		return compareKeys(one, other) == 0;
	}

}
