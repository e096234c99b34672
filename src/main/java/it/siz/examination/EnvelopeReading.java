package it.siz.examination;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataParser;
import org.bouncycastle.cms.CMSTypedStream;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Opens a signed envelope (.p7m, CAdES), binary or Base64; the document inside is
 * examined like any other.
 */
final class EnvelopeReading {

	private static final int DER_SEQUENCE = 0x30;

	private static final String END = ".p7m";

	/** Whoever signs a signed file envelopes it again; four times is enough. */
	private static final Pattern DEEPER = Pattern.compile("(?i)(\\.p7m){5}$");

	private EnvelopeReading() {
	}

	static boolean fits(Path file) throws IOException {
		try (InputStream in = der(file)) {
			return in.read() == DER_SEQUENCE;
		}
		catch (IOException ex) {
			return false;
		}
	}

	static void read(Reading reading, String name, Inspector inspector) throws IOException {
		if (DEEPER.matcher(name).find()) {
			throw new Dangerous(Danger.BOMB);
		}
		Path content = unwrap(reading);
		try {
			Inspection found = inspector.inspect(content, inside(name));
			reading.inner = found.content();
			reading.macros = found.macros();
			reading.pages = found.pages();
			reading.scan = found.scan();
			reading.text(found.text());
			reading.signatures.addAll(found.signatures());
			reading.danger = found.danger();
		}
		finally {
			Files.deleteIfExists(content);
		}
	}

	/** What the document inside is called. */
	static String inside(String name) {
		return name.substring(0, Math.max(0, name.length() - END.length()));
	}

	/** The document inside, in a file beside the envelope that the caller deletes. */
	static Path unwrap(Reading reading) throws IOException {
		Path content = Files.createTempFile(reading.file.toAbsolutePath().getParent(), "p7m", null);
		boolean done = false;
		try (InputStream in = der(reading.file)) {
			open(in, content, reading);
			done = true;
			return content;
		}
		catch (CMSException | OperatorCreationException ex) {
			throw new Dangerous(Danger.DAMAGED);
		}
		finally {
			if (!done) {
				Files.deleteIfExists(content);
			}
		}
	}

	private static void open(InputStream in, Path content, Reading reading)
			throws CMSException, OperatorCreationException, IOException {
		CMSSignedDataParser parser = new CMSSignedDataParser(new JcaDigestCalculatorProviderBuilder().build(), in);
		CMSTypedStream signed = parser.getSignedContent();
		if (signed == null) {
			throw new Dangerous(Danger.DETACHED);
		}
		try (InputStream bytes = signed.getContentStream()) {
			Files.copy(bytes, content, StandardCopyOption.REPLACE_EXISTING);
		}
		for (SignerInformation signer : parser.getSignerInfos()) {
			reading.signatures.add(Signers.read(signer, parser.getCertificates()));
		}
	}

	/** Mail programs write it as text, with or without a head of dashes. */
	private static InputStream der(Path file) throws IOException {
		InputStream in = new BufferedInputStream(Files.newInputStream(file));
		in.mark(1);
		int first = in.read();
		in.reset();
		if (first == DER_SEQUENCE || first < 0) {
			return in;
		}
		byte[] dashes = "-----".getBytes(StandardCharsets.US_ASCII);
		in.mark(dashes.length);
		boolean head = Arrays.equals(in.readNBytes(dashes.length), dashes);
		in.reset();
		while (head && in.read() != '\n') {
			in.mark(1);
			if (in.read() < 0) {
				break;
			}
			in.reset();
		}
		return Base64.getMimeDecoder().wrap(in);
	}

}
