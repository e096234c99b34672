package it.siz.inps;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import it.siz.kernel.StrictXml;

/** Answers of INPS as XML, read strictly. */
final class InpsXml {

	private InpsXml() {
	}

	/** Empty when it is no XML, or one with a document type. */
	static Optional<Element> read(byte[] content) {
		try {
			return Optional.of(StrictXml.read(content));
		}
		catch (SAXException | IOException ex) {
			return Optional.empty();
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
