package it.siz.examination;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Properties;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;

/** Opens a saved mail: its text, and that nothing attached to it is a program. */
final class MailReading {

	private static final int DEEPEST = 10;

	private static final int MOST_PARTS = 1000;

	/** In bytes; a longer one is no letter, and would fill the memory. */
	private static final int LONGEST_TEXT = 1 << 20;

	private MailReading() {
	}

	/** It says who wrote it, and when or about what. */
	static boolean fits(Reading reading) throws IOException {
		boolean plain = reading.mediaType.equals("message/rfc822") || reading.mediaType.startsWith("text/");
		try (SharedFileInputStream in = new SharedFileInputStream(reading.file.toFile())) {
			MimeMessage mail = message(in);
			return plain && mail.getHeader("From") != null
					&& (mail.getHeader("Date") != null || mail.getHeader("Subject") != null);
		}
		catch (MessagingException ex) {
			return false;
		}
	}

	static void read(Reading reading, Inspector inspector) throws IOException {
		try (SharedFileInputStream in = new SharedFileInputStream(reading.file.toFile())) {
			MimeMessage mail = message(in);
			reading.text(String.valueOf(mail.getSubject()) + '\n');
			read(mail, reading, inspector, new int[1], 0);
		}
		catch (MessagingException ex) {
			throw new Dangerous(Danger.DAMAGED);
		}
	}

	private static void read(Part part, Reading reading, Inspector inspector, int[] parts, int depth)
			throws MessagingException, IOException {
		if (++parts[0] > MOST_PARTS || depth > DEEPEST) {
			throw new Dangerous(Danger.BOMB);
		}
		if (part.getContentType().toLowerCase(Locale.ROOT).contains("enveloped-data")) {
			throw new Dangerous(Danger.ENCRYPTED);
		}
		if (part.isMimeType("multipart/*")) {
			Multipart several = (Multipart) part.getContent();
			for (int i = 0; i < several.getCount(); i++) {
				BodyPart each = several.getBodyPart(i);
				read(each, reading, inspector, parts, depth + 1);
			}
			return;
		}
		if (part.isMimeType("message/rfc822")) {
			read((Part) part.getContent(), reading, inspector, parts, depth + 1);
			return;
		}
		attached(part, reading, inspector);
	}

	private static void attached(Part part, Reading reading, Inspector inspector)
			throws MessagingException, IOException {
		String name = part.getFileName();
		if (ProgramName.fits(name)) {
			throw new Dangerous(Danger.PROGRAM);
		}
		try (InputStream in = new BufferedInputStream(part.getInputStream())) {
			if (ContentFamily.of(inspector.detect(in)).equals("program")) {
				throw new Dangerous(Danger.PROGRAM);
			}
		}
		if (name == null && part.isMimeType("text/plain") && part.getSize() < LONGEST_TEXT && !reading.full()) {
			reading.text(String.valueOf(part.getContent()));
		}
	}

	private static MimeMessage message(InputStream in) throws MessagingException {
		return new MimeMessage(Session.getInstance(new Properties()), in);
	}

}
