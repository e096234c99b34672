package it.siz.inps;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * XML from outside: without document types, hence without entities and what they would
 * fetch.
 */
final class InpsXml {

	private InpsXml() {
	}

	/** Empty when it is no XML, or one with a document type. */
	static Optional<Element> read(byte[] content) {
		try {
			return Optional.of(builder().parse(new ByteArrayInputStream(content)).getDocumentElement());
		}
		catch (SAXException | IOException ex) {
			return Optional.empty();
		}
	}

	private static DocumentBuilder builder() {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setXIncludeAware(false);
			factory.setExpandEntityReferences(false);
			factory.setNamespaceAware(true);
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			return builder;
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** All elements of that name below this one, whatever their namespace. */
	static List<Element> all(Element from, String name) {
		NodeList nodes = from.getElementsByTagNameNS("*", name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			elements.add((Element) nodes.item(i));
		}
		return elements;
	}

	static Optional<Element> first(Element from, String name) {
		return all(from, name).stream().findFirst();
	}

	static String text(Element from, String name) {
		return first(from, name).map(element -> element.getTextContent().strip()).orElse("");
	}

}
