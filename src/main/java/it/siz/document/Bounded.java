package it.siz.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** No more bytes than were announced. */
final class Bounded extends FilterInputStream {

	private long left;

	Bounded(InputStream in, long most) {
		super(in);
		this.left = most;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		if (this.left == 0) {
			return -1;
		}
		int read = super.read(buffer, offset, (int) Math.min(length, this.left));
		this.left -= Math.max(0, read);
		return read;
	}

}
