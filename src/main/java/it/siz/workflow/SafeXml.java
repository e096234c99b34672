package it.siz.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.XMLConstants;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

import it.siz.kernel.StrictXml;

/** Models as XML, read strictly. */
final class SafeXml {

	private SafeXml() {
	}

	static Optional<Element> read(String name, byte[] content, Findings findings) {
		try {
			return Optional.of(StrictXml.read(content));
		}
		catch (SAXException | IOException ex) {
			findings.add(name, "xml", String.valueOf(ex.getMessage()));
			return Optional.empty();
		}
	}

	static List<Element> children(Element parent) {
		List<Element> children = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element) {
				children.add(element);
			}
		}
		return children;
	}

	static List<Attr> attributes(Element element) {
		List<Attr> attributes = new ArrayList<>();
		NamedNodeMap map = element.getAttributes();
		for (int i = 0; i < map.getLength(); i++) {
			Attr attribute = (Attr) map.item(i);
			if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
				attributes.add(attribute);
			}
		}
		return attributes;
	}

	/** The text that stands directly in the element. */
	static String text(Element element) {
		StringBuilder text = new StringBuilder();
		for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
				text.append(node.getNodeValue());
			}
		}
		return text.toString().strip();
	}

	/** Where the finding is: the nearest id, or the element's name. */
	static String place(Element element) {
		for (Node node = element; node instanceof Element each; node = node.getParentNode()) {
			if (each.hasAttribute("id")) {
				return each.getAttribute("id");
			}
		}
		return element.getLocalName();
	}

}
