package it.siz.inps;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import it.siz.inps.InpsAttestation.Component;
import it.siz.inps.InpsAttestation.Indicator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The question and the answer as SOAP. The Identity header's children are unqualified;
 * the answer carries the attestation as XML in base64, of the namespace
 * {@code http://inps.it/ISEERiforma}.
 */
final class InpsEnvelope {

	/** Elements with an indicator, and what we call its kind. */
	private static final Map<String, String> KINDS = Map.of("ISEEOrdinario", "ordinario", "ISEEMin", "minorenni",
			"ISEEUni", "universita", "ISEESocioSanitario", "sociosanitario", "ISEEResidenziale", "residenze",
			"ISEEDottorato", "dottorato", "ISEECorrente", "corrente");

	private static final String QUESTION = """
			<?xml version="1.0" encoding="UTF-8"?>
			<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">
			<soapenv:Header><i:Identity xmlns:i="http://inps.it/"><UserId>%s</UserId><CodiceUfficio>%s</CodiceUfficio></i:Identity></soapenv:Header>
			<soapenv:Body><c:ConsultazioneAttestazione xmlns:c="http://inps.it/ConsultazioneISEE"><c:RicercaCF><c:CodiceFiscale>%s</c:CodiceFiscale><c:DataValidita>%s</c:DataValidita></c:RicercaCF></c:ConsultazioneAttestazione></soapenv:Body>
			</soapenv:Envelope>""";

	private InpsEnvelope() {
	}

	static String question(String operator, String office, String codiceFiscale, LocalDate day) {
		return QUESTION.formatted(escaped(operator), escaped(office), escaped(codiceFiscale), day);
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	static InpsAnswer answer(byte[] soap) {
		Optional<Element> envelope = InpsXml.read(soap);
		Optional<Outcome> outcome = envelope.map(root -> InpsXml.text(root, "Esito")).flatMap(InpsEnvelope::outcome);
		if (outcome.isEmpty() || outcome.get() != Outcome.OK) {
			return InpsAnswer.of(outcome.orElse(Outcome.ILLEGGIBILE));
		}
		try {
			byte[] xml = Base64.getMimeDecoder()
				.decode(InpsXml.text(envelope.get(), "XmlEsitoAttestazione").getBytes(StandardCharsets.US_ASCII));
			return InpsXml.read(xml)
				.flatMap(root -> root.getLocalName().equals("Attestazione") ? Optional.of(root)
						: InpsXml.first(root, "Attestazione"))
				.map(attestation -> new InpsAnswer(Outcome.OK, attestation(attestation)))
				.filter(read -> !read.attestation().indicators().isEmpty())
				.orElse(InpsAnswer.of(Outcome.ILLEGGIBILE));
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			return InpsAnswer.of(Outcome.ILLEGGIBILE);
		}
	}

	private static Optional<Outcome> outcome(String word) {
		return Arrays.stream(Outcome.values())
			.filter(each -> each.compareTo(Outcome.RISCONTRO_NON_VALIDO) <= 0 && each.name().equals(word))
			.findFirst();
	}

	/**
	 * @throws IllegalArgumentException when something that must be there is not
	 */
	private static InpsAttestation attestation(Element root) {
		LocalDate corrente = day(root.getAttribute("DataScadenzaDSUCorrente"));
		LocalDate expires = (corrente != null) ? corrente : day(root.getAttribute("DataValidita"));
		LocalDate dsu = day(must(root, "DataPresentazione"));
		return new InpsAttestation(must(root, "CodiceFiscaleDichiarante"), must(root, "NumeroProtocolloDSU"), dsu,
				expires, InpsXml.first(root, "OmissioneDifformita").isPresent(), household(root), indicators(root));
	}

	private static List<Component> household(Element root) {
		return InpsXml.all(root, "ComponenteNucleo")
			.stream()
			.map(each -> new Component(must(each, "RapportoConDichiarante"), must(each, "Cognome"), must(each, "Nome"),
					must(each, "CodiceFiscale")))
			.distinct()
			.toList();
	}

	private static List<Indicator> indicators(Element root) {
		List<Indicator> indicators = new ArrayList<>();
		KINDS.keySet()
			.stream()
			.sorted()
			.forEach(name -> InpsXml.all(root, name)
				.forEach(each -> InpsXml.first(each, "Valori")
					.filter(values -> values.hasAttribute("ISEE"))
					.ifPresent(values -> indicators.add(new Indicator(KINDS.get(name), whose(each),
							new BigDecimal(values.getAttribute("ISEE")))))));
		return indicators;
	}

	private static @Nullable String whose(Element indicator) {
		String code = indicator.getAttribute("CodiceFiscale");
		return code.isEmpty() ? null : code;
	}

	private static @Nullable LocalDate day(String text) {
		return text.isEmpty() ? null : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
	}

	private static String must(Element element, String attribute) {
		String value = element.getAttribute(attribute).strip();
		if (value.isEmpty()) {
			throw new IllegalArgumentException("INPS left out " + attribute);
		}
		return value;
	}

}
