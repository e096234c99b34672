package it.siz.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;

import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The bytes of an object: skipping asks the server for the rest instead of reading. */
final class S3Content extends InputStream {

	/** So little is read sooner than asked for. */
	private static final int NEAR = 1 << 16;

	private final S3Client client;

	private final String bucket;

	private final String key;

	private final long size;

	private ResponseInputStream<GetObjectResponse> content;

	private long position;

	/**
	 * @throws NoSuchFileException when there is none
	 */
	S3Content(S3Client client, String bucket, String key) throws IOException {
		this.client = client;
		this.bucket = bucket;
		this.key = key;
		this.content = from(0);
		this.size = this.content.response().contentLength();
	}

	private ResponseInputStream<GetObjectResponse> from(long first) throws IOException {
		try {
			return this.client.getObject(request -> request.bucket(this.bucket)
				.key(this.key)
				.range((first > 0) ? "bytes=" + first + '-' : null));
		}
		catch (NoSuchKeyException ex) {
			throw new NoSuchFileException(this.key);
		}
		catch (SdkException ex) {
			throw new IOException(ex);
		}
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int read = this.content.read(buffer, offset, length);
		if (read < 0 && this.position < this.size) {
			throw new IOException("The line broke at byte " + this.position + " of " + this.key);
		}
		this.position += Math.max(0, read);
		return read;
	}

	@Override
	public long skip(long bytes) throws IOException {
		long most = Math.min(bytes, this.size - this.position);
		if (most <= 0 || most < NEAR || this.position + most == this.size) {
			return super.skip(most);
		}
		this.content.abort();
		this.content = from(this.position + most);
		this.position += most;
		return most;
	}

	/** What nobody reads is not fetched either. */
	@Override
	public void close() throws IOException {
		if (this.position < this.size) {
			this.content.abort();
		}
		else {
			this.content.close();
		}
	}

}
