package it.siz.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import it.siz.simulator.InpsSimulator.SoapFault;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A question as INPS reads it, and its answers. Of its own, not shared with the client:
 * who checks must not err together with what is checked.
 */
record SoapQuestion(String codiceFiscale, String day) {

	private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

	private static final String IDENTITY = "http://inps.it/";

	private static final String SERVICE = "http://inps.it/ConsultazioneISEE";

	static SoapQuestion read(byte[] body) throws SoapFault {
		Element envelope = parse(body);
		if (!SOAP.equals(envelope.getNamespaceURI())) {
			throw new SoapFault("Envelope");
		}
		Element identity = only(envelope, IDENTITY, "Identity");
		for (String part : new String[] { "UserId", "CodiceUfficio" }) {
			if (unqualified(identity, part).isBlank()) {
				throw new SoapFault(part);
			}
		}
		Element search = only(only(envelope, SERVICE, "ConsultazioneAttestazione"), SERVICE, "RicercaCF");
		return new SoapQuestion(only(search, SERVICE, "CodiceFiscale").getTextContent().strip(),
				only(search, SERVICE, "DataValidita").getTextContent().strip());
	}

	boolean readable() {
		try {
			LocalDate.parse(this.day);
			return this.codiceFiscale
				.matches("[A-Z]{6}[0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z]|\\d{11}");
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	static String outcome(String outcome, String base64) {
		return "<s:Envelope xmlns:s=\"" + SOAP + "\"><s:Body><ConsultazioneAttestazioneResponse xmlns=\"" + SERVICE
				+ "\"><ConsultazioneAttestazioneResult><IdRichiesta>1</IdRichiesta><Esito>" + outcome + "</Esito>"
				+ (base64.isEmpty() ? "" : "<XmlEsitoAttestazione>" + base64 + "</XmlEsitoAttestazione>")
				+ "</ConsultazioneAttestazioneResult></ConsultazioneAttestazioneResponse></s:Body></s:Envelope>";
	}

	static String fault(String what) {
		return "<s:Envelope xmlns:s=\"" + SOAP + "\"><s:Body><s:Fault><faultcode>s:Client</faultcode><faultstring>"
				+ what + "</faultstring></s:Fault></s:Body></s:Envelope>";
	}

	private static Element parse(byte[] body) throws SoapFault {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			return factory.newDocumentBuilder().parse(new ByteArrayInputStream(body)).getDocumentElement();
		}
		catch (SAXException | IOException | ParserConfigurationException ex) {
			throw new SoapFault("XML");
		}
	}

	private static Element only(Element from, String namespace, String name) throws SoapFault {
		NodeList found = from.getElementsByTagNameNS(namespace, name);
		if (found.getLength() != 1) {
			throw new SoapFault(name);
		}
		return (Element) found.item(0);
	}

	private static String unqualified(Element from, String name) {
		for (Node node = from.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node.getNamespaceURI() == null && name.equals(node.getLocalName())) {
				return node.getTextContent();
			}
		}
		return "";
	}

}
