package it.siz.isee.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import it.siz.household.Kinship;
import it.siz.household.Member;
import it.siz.household.NewMember;
import it.siz.isee.Euro;
import it.siz.isee.NewIsee;
import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.kernel.SearchText;
import it.siz.kernel.TypedDate;
import it.siz.subject.SubjectSearch;
import it.siz.subject.SubjectView;

/**
 * An attestation as a page sends it: amounts the Italian way, members of the known
 * households with a mark, others by name or codice fiscale.
 */
class TypedIsee {

	/** Lines for people who are in no household yet. */
	static final List<Integer> OTHERS = List.of(1, 2, 3);

	private static final Pattern PLACE = Pattern.compile("^members\\[(\\d+)]");

	private final Map<String, String> fields;

	private final List<Member> known;

	private final Function<String, Optional<SubjectView>> lookUp;

	/** Page's field of each member, in their order. */
	private final List<String> places = new ArrayList<>();

	TypedIsee(Map<String, String> fields, List<Member> known, Function<String, Optional<SubjectView>> lookUp) {
		this.fields = fields;
		this.known = known;
		this.lookUp = lookUp;
	}

	/**
	 * @throws Problem 422 when a date does not exist or nobody has that codice fiscale
	 */
	NewIsee isee() {
		return new NewIsee(this.fields.get("protocollo"), this.fields.get("tipo"), value(),
				day("dsuDate", this.fields.get("dsu")), day("expires", this.fields.get("scadenza")),
				this.fields.containsKey("difformita"), members(),
				Optional.ofNullable(SearchText.blankToNull(this.fields.get("documento")))
					.map(TypedIsee::id)
					.orElse(null));
	}

	private @Nullable String value() {
		String typed = this.fields.get("valore");
		return (typed != null) ? Euro.decimal(typed) : null;
	}

	private List<NewMember> members() {
		List<NewMember> members = new ArrayList<>();
		add(members, "self", NewMember.of(id(this.fields.getOrDefault("persona", "")),
				this.fields.getOrDefault("parentela.self", Kinship.REFERENCE)));
		for (Member member : this.known) {
			if (this.fields.containsKey("nucleo." + member.id())) {
				String kinship = this.fields.getOrDefault("parentela." + member.id(), member.kinship());
				add(members, member.id().toString(),
						(member.subject() != null) ? NewMember.of(member.subject(), kinship)
								: new NewMember(null, member.name(), member.birthDate(), kinship));
			}
		}
		for (int other : OTHERS) {
			String typed = SearchText.blankToNull(this.fields.get("altro." + other));
			if (typed != null) {
				add(members, "altro." + other, other(other, typed, this.fields.get("parentela.altro." + other)));
			}
		}
		return members;
	}

	private void add(List<NewMember> members, String place, NewMember member) {
		this.places.add(place);
		members.add(member);
	}

	private NewMember other(int line, String typed, @Nullable String kinship) {
		if (!SubjectSearch.identifies(typed)) {
			return new NewMember(null, typed, null, kinship);
		}
		SubjectView person = this.lookUp.apply(typed)
			.orElseThrow(() -> Problem.refused("member.altro." + line, "isee.members.unknown"));
		return NewMember.of(person.id(), String.valueOf(kinship));
	}

	/** Faults of members stand beside the page's fields. */
	List<Fault> beside(List<Fault> faults) {
		return faults.stream().map(fault -> {
			Matcher place = PLACE.matcher(fault.field());
			return place.find() ? new Fault("member." + this.places.get(Integer.parseInt(place.group(1))), fault.code(),
					fault.args()) : fault;
		}).toList();
	}

	private static @Nullable LocalDate day(String field, @Nullable String typed) {
		try {
			return (typed == null || typed.isBlank()) ? null : TypedDate.parse(typed.strip());
		}
		catch (DateTimeParseException ex) {
			throw Problem.refused(field, "isee.date");
		}
	}

	private static UUID id(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw Problem.absent();
		}
	}

}
