package it.siz.examination;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.ZipEntry;

/**
 * How far an office archive may unfold (facts/security.md T25): 10,000 parts, 2 GiB, and
 * a part of more than 10 MiB no more than a hundred times its packed size. Archives
 * inside stay packed, for nobody opens them here.
 */
class PackageBounds {

	static final OutputStream NOWHERE = OutputStream.nullOutputStream();

	private static final int MOST_ENTRIES = 10_000;

	private static final long LARGEST_TABLE = 4L << 20;

	private static final long LARGEST = 2L << 30;

	private static final long SMALL = 10L << 20;

	private static final int RATIO = 100;

	private static final int END_LENGTH = 22;

	private static final int END_SIGNATURE = 0x06054b50;

	private long total;

	/**
	 * No office program writes a comment after the table, so its end is the end of the
	 * file.
	 */
	static void check(Path file) throws IOException {
		try (FileChannel channel = FileChannel.open(file)) {
			ByteBuffer end = ByteBuffer.allocate(END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
			if (channel.size() < END_LENGTH || channel.read(end, channel.size() - END_LENGTH) < END_LENGTH
					|| end.getInt(0) != END_SIGNATURE) {
				throw new Dangerous(Danger.DAMAGED);
			}
			if (Short.toUnsignedInt(end.getShort(10)) > MOST_ENTRIES
					|| Integer.toUnsignedLong(end.getInt(12)) > LARGEST_TABLE) {
				throw new Dangerous(Danger.BOMB);
			}
		}
	}

	/** Stops at once where a part unfolds beyond the bounds; closed with the archive. */
	InputStream counted(ZipEntry entry, InputStream in) {
		long most = Math.max(SMALL, entry.getCompressedSize() * RATIO);
		return new FilterInputStream(in) {

			private long size;

			@Override
			public int read() throws IOException {
				byte[] one = new byte[1];
				return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
			}

			@Override
			public int read(byte[] bytes, int offset, int length) throws IOException {
				int read = super.read(bytes, offset, length);
				this.size += Math.max(0, read);
				PackageBounds.this.total += Math.max(0, read);
				if (this.size > most || PackageBounds.this.total > LARGEST) {
					throw new Dangerous(Danger.BOMB);
				}
				return read;
			}

			/** A reader of XML closes what it has not read to the end. */
			@Override
			public void close() {
			}
		};
	}

}
