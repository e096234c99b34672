package it.siz.examination;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSTypedData;

/** The bytes of a PDF that its signature covers, read with constant memory. */
class SignedRanges implements CMSTypedData {

	private static final int BUFFER = 1 << 16;

	private final Path file;

	private final long[] range;

	/**
	 * @param range offset and length, twice
	 */
	SignedRanges(Path file, long[] range) {
		this.file = file;
		this.range = range;
	}

	@Override
	public ASN1ObjectIdentifier getContentType() {
		return CMSObjectIdentifiers.data;
	}

	@Override
	public void write(OutputStream out) throws IOException, CMSException {
		byte[] buffer = new byte[BUFFER];
		try (RandomAccessFile in = new RandomAccessFile(this.file.toFile(), "r")) {
			for (int i = 0; i < this.range.length; i += 2) {
				in.seek(this.range[i]);
				long left = this.range[i + 1];
				for (int read = in.read(buffer, 0, (int) Math.min(left, BUFFER)); left > 0
						&& read > 0; read = in.read(buffer, 0, (int) Math.min(left, BUFFER))) {
					out.write(buffer, 0, read);
					left -= read;
				}
			}
		}
	}

	@Override
	public Object getContent() {
		return this.file;
	}

}
