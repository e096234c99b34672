package it.siz.anpr;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import it.siz.anpr.Answer.Found;
import it.siz.anpr.Answer.Kind;
import it.siz.anpr.Answer.Refusal;
import it.siz.anpr.Person.Member;
import it.siz.anpr.Person.Part;
import it.siz.anpr.RequestE002.Criteria;
import it.siz.kernel.CodiceFiscale;

/**
 * ANPR as the e-services on PDND give it: codice fiscale to ANPR's id (C030), particulars
 * and residence (C020), then what may be missing without harm: family (C021) and civil
 * status (C015).
 */
@Component
class PdndAnpr implements Anpr {

	private final Bodies bodies;

	private final CarefulCalls calls;

	private final CallJournal journal;

	PdndAnpr(AnprSettings settings, CallJournal journal, Clock clock) {
		this.bodies = new Bodies(settings);
		this.journal = journal;
		this.calls = new CarefulCalls(new Call(settings, new Wire(settings), clock), journal, settings.pause());
	}

	@Override
	public Answer find(CodiceFiscale code, Lookup lookup) {
		UUID id = UUID.randomUUID();
		try {
			Credentials credentials = this.bodies.of(lookup.unit().code());
			this.journal.begin(id, code, lookup);
			return new Found(id, new Inquiry(id, code.toString(), credentials, lookup).person());
		}
		catch (Refused refused) {
			return new Refusal(id, refused.kind(), refused.args(), refused.assistance());
		}
	}

	/** The calls of one lookup. */
	private final class Inquiry {

		private final UUID id;

		private final String code;

		private final Credentials credentials;

		private final Lookup lookup;

		private final Set<String> warnings = new LinkedHashSet<>();

		private final Set<Part> missing = EnumSet.noneOf(Part.class);

		private Inquiry(UUID id, String code, Credentials credentials, Lookup lookup) {
			this.id = id;
			this.code = code;
			this.credentials = credentials;
			this.lookup = lookup;
		}

		private Person person() {
			String known = this.lookup.idAnpr();
			String idAnpr = (known != null) ? known
					: PersonReader.text(
							PersonReader.only(ask(UseCase.C030, new Criteria(this.code, null))).path("identificativi"),
							"idANPR");
			JsonNode person = PersonReader.only(ask(UseCase.C020, new Criteria(null, idAnpr)));
			requireSame(PersonReader.code(person));
			List<Member> family = family(idAnpr);
			String civilStatus = civilStatus(idAnpr);
			return person(idAnpr, person, family, civilStatus);
		}

		private Person person(String idAnpr, JsonNode person, List<Member> family, @Nullable String civilStatus) {
			JsonNode data = person.path("generalita");
			LocalDate died = PersonReader.died(person);
			boolean abroad = PersonReader.yes(data, "soggettoAIRE");
			String year = data.path("annoEspatrio").asText();
			return new Person(idAnpr, this.code, "1".equals(data.path("codiceFiscale").path("validitaCF").asText()),
					PersonReader.familyName(data), PersonReader.givenName(data), PersonReader.sex(data),
					PersonReader.birth(data), PersonReader.birthPlace(data, this.code), civilStatus, died, abroad,
					year.matches("\\d{4}") ? Integer.valueOf(year) : null, AddressReader.of(person), family,
					Set.copyOf(this.missing), List.copyOf(this.warnings));
		}

		private List<Member> family(String idAnpr) {
			try {
				List<Member> family = PersonReader.family(ask(UseCase.C021, new Criteria(null, idAnpr)));
				if (family.stream().noneMatch(each -> each.codiceFiscale().equals(this.code))) {
					throw new Refused(Kind.UNREADABLE, "The family is somebody else's");
				}
				return family;
			}
			catch (Refused refused) {
				this.missing.add(Part.FAMILY);
				return List.of();
			}
		}

		private @Nullable String civilStatus(String idAnpr) {
			try {
				JsonNode person = PersonReader.only(ask(UseCase.C015, new Criteria(null, idAnpr)));
				requireSame(PersonReader.code(person));
				return PersonReader.text(person.path("statoCivile"), "statoCivile").replaceFirst("^0+(?=.)", "");
			}
			catch (Refused refused) {
				this.missing.add(Part.CIVIL_STATUS);
				return null;
			}
		}

		private JsonNode ask(UseCase useCase, Criteria criteria) {
			JsonNode body = PdndAnpr.this.calls.make(this.id, useCase, criteria, this.credentials, this.lookup);
			this.warnings.addAll(Replies.warnings(body));
			return body;
		}

		private void requireSame(String answered) {
			if (!answered.equals(this.code)) {
				throw new Refused(Kind.UNREADABLE, "The answer is about somebody else");
			}
		}

	}

}
