package it.siz.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Files in a bucket, for clusters whose machines share no disk. What a server of S3 has
 * confirmed is safe with it; large files go in parts, and none is there before its last.
 */
class S3Store implements DocumentStore {

	private static final String BYTES = "application/octet-stream";

	/** S3 takes 10000 parts: with these, 640 GB. Larger files get larger ones. */
	private static final long PART = 64L << 20;

	private static final int MOST_PARTS = 10_000;

	private final S3Client client;

	private final String bucket;

	private final long part;

	S3Store(S3Client client, String bucket) {
		this(client, bucket, PART);
	}

	/**
	 * @param part bytes that go in one request
	 */
	S3Store(S3Client client, String bucket, long part) {
		this.client = client;
		this.bucket = bucket;
		this.part = part;
	}

	@Override
	public void keep(Received received, String key) throws IOException {
		try {
			if (there(key, received.size())) {
				return;
			}
			if (received.size() <= this.part) {
				this.client.putObject(request -> request.bucket(this.bucket).key(key).contentType(BYTES),
						RequestBody.fromFile(received.file()));
			}
			else {
				inParts(received, key);
			}
		}
		catch (SdkException ex) {
			throw new IOException(ex);
		}
	}

	private boolean there(String key, long size) {
		try {
			return this.client.headObject(request -> request.bucket(this.bucket).key(key)).contentLength() == size;
		}
		catch (NoSuchKeyException ex) {
			return false;
		}
	}

	private void inParts(Received received, String key) {
		String upload = this.client
			.createMultipartUpload(request -> request.bucket(this.bucket).key(key).contentType(BYTES))
			.uploadId();
		try {
			List<CompletedPart> parts = new ArrayList<>();
			long length = Math.max(this.part, received.size() / MOST_PARTS + 1);
			for (long from = 0; from < received.size(); from += length) {
				parts
					.add(part(received, key, upload, parts.size() + 1, from, Math.min(length, received.size() - from)));
			}
			this.client.completeMultipartUpload(request -> request.bucket(this.bucket)
				.key(key)
				.uploadId(upload)
				.multipartUpload(whole -> whole.parts(parts)));
		}
		catch (SdkException ex) {
			this.client.abortMultipartUpload(request -> request.bucket(this.bucket).key(key).uploadId(upload));
			throw ex;
		}
	}

	private CompletedPart part(Received received, String key, String upload, int number, long from, long length) {
		String tag = this.client
			.uploadPart(
					request -> request.bucket(this.bucket)
						.key(key)
						.uploadId(upload)
						.partNumber(number)
						.contentLength(length),
					RequestBody.fromContentProvider(() -> slice(received.file(), from, length), length, BYTES))
			.eTag();
		return CompletedPart.builder().partNumber(number).eTag(tag).build();
	}

	private static InputStream slice(Path file, long from, long length) {
		try {
			InputStream content = Files.newInputStream(file);
			content.skipNBytes(from);
			return new Bounded(content, length);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public InputStream open(String key) throws IOException {
		return new S3Content(this.client, this.bucket, key);
	}

	@Override
	public void discard(String key) throws IOException {
		try {
			this.client.deleteObject(request -> request.bucket(this.bucket).key(key));
		}
		catch (SdkException ex) {
			throw new IOException(ex);
		}
	}

	/** A thousand at a time. */
	@Override
	public void olderThan(Instant moment, Consumer<List<String>> some) throws IOException {
		try {
			for (ListObjectsV2Response page : this.client
				.listObjectsV2Paginator(request -> request.bucket(this.bucket))) {
				some.accept(page.contents()
					.stream()
					.filter(each -> each.lastModified().isBefore(moment))
					.map(S3Object::key)
					.toList());
			}
		}
		catch (SdkException ex) {
			throw new IOException(ex);
		}
	}

}
