package it.siz.isee;

import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import it.siz.household.NewMember;
import it.siz.inps.InpsAnswer;
import it.siz.inps.InpsAttestation;
import it.siz.inps.InpsAttestation.Indicator;
import it.siz.inps.IseeGateway;
import it.siz.isee.Isees.Source;
import it.siz.kernel.Problem;
import it.siz.operator.Viewer;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/**
 * Asks INPS and registers what it attests, once an operator has confirmed it. Not
 * transactional itself: nobody waits for INPS with a connection in hand.
 */
@Component
public class FromInps {

	/** INPS's relations to the declarant in ANPR's kinship codes; others are not told. */
	private static final Map<String, String> KINSHIPS = Map.of("D", "1", "C", "2", "F", "3", "FC", "3", "FNC", "3");

	private static final String NOT_TOLD = "99";

	private final IseeGateway inps;

	private final Isees isees;

	private final Subjects subjects;

	private final Clock clock;

	FromInps(IseeGateway inps, Isees isees, Subjects subjects, Clock clock) {
		this.inps = inps;
		this.isees = isees;
		this.subjects = subjects;
		this.clock = clock;
	}

	/**
	 * @throws Problem 403 for a role without case data, 404 when there is no such person,
	 * 409 when INPS cannot be asked for one with this kind of code
	 */
	public InpsAnswer ask(Viewer viewer, UUID subject) {
		this.isees.of(viewer, subject);
		SubjectView person = this.subjects.get(subject);
		if (!person.identifierType().startsWith("CF")) {
			throw Problem.conflict("isee.inps.noCode");
		}
		return this.inps.attestation(person.identifier(), LocalDate.now(this.clock), viewer.username());
	}

	/** Indicators that are the person's or of the whole household. */
	public List<Indicator> of(UUID subject, InpsAttestation attestation) {
		String code = this.subjects.get(subject).identifier();
		return attestation.indicators()
			.stream()
			.filter(each -> each.codiceFiscale() == null || each.codiceFiscale().equals(code))
			.toList();
	}

	/**
	 * @param kind which of the indicators
	 * @throws Problem 404 when INPS gave no such indicator, 422 as for one typed by hand
	 */
	public IseeView confirm(Viewer viewer, UUID subject, InpsAttestation attestation, String kind) {
		Indicator indicator = of(subject, attestation).stream()
			.filter(each -> each.kind().equals(kind))
			.findFirst()
			.orElseThrow(Problem::absent);
		return this.isees.register(viewer, subject,
				new NewIsee(attestation.protocol(), kind,
						indicator.value().setScale(2, RoundingMode.HALF_UP).toPlainString(), attestation.dsuDate(),
						attestation.expires(), attestation.difformita(),
						attestation.household().stream().map(this::member).toList(), null),
				Source.INPS);
	}

	/** A person of our registry where the code is known, else the name. */
	private NewMember member(InpsAttestation.Component component) {
		String kinship = KINSHIPS.getOrDefault(component.relation(), NOT_TOLD);
		Optional<SubjectView> person = this.subjects.byIdentifier(component.codiceFiscale());
		return person.map(known -> NewMember.of(known.id(), kinship))
			.orElseGet(() -> new NewMember(null, component.familyName() + ' ' + component.givenName(), null, kinship));
	}

}
