package it.siz.examination;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads a part of an office document: well formed, without document types (hence without
 * entities), and not encrypted; its text on the way.
 */
final class PackageXml extends DefaultHandler2 {

	/** Parts whose text people have written. */
	private static final Set<String> WRITTEN = Set.of("word/document.xml", "xl/sharedStrings.xml", "content.xml");

	/** After these one word ends and another begins. */
	private static final Set<String> ENDS = Set.of("p", "h", "si", "tab", "br", "tc", "table-cell");

	private final Reading reading;

	private final boolean written;

	private PackageXml(Reading reading, boolean written) {
		this.reading = reading;
		this.written = written;
	}

	static void read(InputStream in, String name, Reading reading) throws IOException {
		PackageXml handler = new PackageXml(reading, WRITTEN.contains(name));
		try {
			SAXParser parser = parser();
			parser.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
			parser.parse(new InputSource(in), handler);
		}
		catch (SAXException ex) {
			throw new Dangerous(Danger.DAMAGED);
		}
	}

	private static SAXParser parser() throws SAXException {
		try {
			SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
			factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
			factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
			return factory.newSAXParser();
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Told at its very beginning, before any entity is declared. */
	@Override
	public void startDTD(String name, String publicId, String systemId) {
		throw new Dangerous(Danger.ENTITIES);
	}

	@Override
	public void startElement(String uri, String name, String qualified, Attributes attributes) {
		if (name.equals("encryption-data")) {
			throw new Dangerous(Danger.ENCRYPTED);
		}
	}

	@Override
	public void endElement(String uri, String name, String qualified) {
		if (this.written && ENDS.contains(name)) {
			this.reading.text("\n");
		}
	}

	@Override
	public void characters(char[] chars, int start, int length) {
		if (this.written) {
			this.reading.text(new String(chars, start, length));
		}
	}

}
