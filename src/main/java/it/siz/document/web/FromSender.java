package it.siz.document.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import it.siz.kernel.Problem;

/** Bytes from a sender: when they break off it is the line, not our store. */
final class FromSender extends FilterInputStream {

	FromSender(InputStream in) {
		super(in);
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) {
		try {
			return super.read(buffer, offset, length);
		}
		catch (IOException ex) {
			throw Problem.malformed("document.cut");
		}
	}

}
