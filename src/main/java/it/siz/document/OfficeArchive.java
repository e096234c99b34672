package it.siz.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads the table of contents of a .docx or .xlsx and unpacks nothing. Its bounds are
 * read before the table itself: a zip of a million entries would fill the memory.
 */
final class OfficeArchive {

	private static final int MOST_ENTRIES = 10_000;

	private static final long LARGEST_TABLE = 4L << 20;

	private static final long LARGEST_UNPACKED = 2L << 30;

	private static final int END_LENGTH = 22;

	private static final int END_SIGNATURE = 0x06054b50;

	private OfficeArchive() {
	}

	/** Whether the file is an Office archive without macros that has this main part. */
	static boolean holds(Path file, String mainPart) throws IOException {
		if (!bounded(file)) {
			return false;
		}
		try (ZipFile zip = new ZipFile(file.toFile())) {
			Set<String> names = new HashSet<>();
			long unpacked = 0;
			for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
				ZipEntry entry = entries.nextElement();
				names.add(entry.getName());
				unpacked += Math.max(0, entry.getSize());
			}
			return unpacked <= LARGEST_UNPACKED && names.contains("[Content_Types].xml") && names.contains(mainPart)
					&& names.stream().noneMatch(name -> name.endsWith("vbaProject.bin"));
		}
		catch (ZipException ex) {
			return false;
		}
	}

	/**
	 * No Office program writes a comment after the table, so its end is the end of the
	 * file.
	 */
	private static boolean bounded(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file)) {
			ByteBuffer end = ByteBuffer.allocate(END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
			if (channel.size() < END_LENGTH || channel.read(end, channel.size() - END_LENGTH) < END_LENGTH) {
				return false;
			}
			int entries = Short.toUnsignedInt(end.getShort(10));
			long table = Integer.toUnsignedLong(end.getInt(12));
			return end.getInt(0) == END_SIGNATURE && entries <= MOST_ENTRIES && table <= LARGEST_TABLE;
		}
	}

}
