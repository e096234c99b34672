package it.siz.household;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import it.siz.anpr.FamilyFromAnpr;

/**
 * Takes the registered household from what an operator took over from ANPR, in the same
 * transaction. It holds from the day on which ANPR said so: of the time before nothing is
 * claimed.
 */
@Component
class FamiliesFromAnpr {

	private static final String SOURCE = "ANPR";

	private final Households households;

	FamiliesFromAnpr(Households households) {
		this.households = households;
	}

	@EventListener
	void on(FamilyFromAnpr family) {
		List<NewMember> members = family.members().stream().map(FamiliesFromAnpr::member).toList();
		this.households.registered(family.subject(), members, family.asOf(), SOURCE);
	}

	private static NewMember member(FamilyFromAnpr.Member member) {
		String kinship = Kinship.code(member.bond(), member.kinship());
		return (member.subject() != null) ? NewMember.of(member.subject(), kinship)
				: new NewMember(null, member.name(), member.birthDate(), kinship);
	}

}
