package it.siz.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The store in a bucket, against a server of S3. */
class S3StoreTest {

	/** The least that S3 takes for a part that is not the last. */
	private static final int PART = 5 << 20;

	@TempDir
	private static Path folder;

	private static S3Server server;

	private static S3Client client;

	private static Incoming incoming;

	private static S3Store store;

	@BeforeAll
	static void start() throws IOException {
		server = new S3Server(folder);
		client = server.client();
		incoming = new Incoming(folder.resolve("documents").toString(), 0);
		store = new S3Store(client, S3Server.BUCKET, PART);
	}

	@AfterAll
	static void stop() {
		client.close();
		server.close();
	}

	@Test
	void whatIsKeptReadsBackAndIsThereOnce() throws IOException {
		byte[] content = bytes(100_000, 1);
		String key = store.keep(received(content));
		assertThat(store.keep(received(content))).isEqualTo(key);
		try (InputStream kept = store.open(key)) {
			assertThat(kept.readAllBytes()).isEqualTo(content);
		}
		assertThat(keys()).containsOnlyOnce(key);
	}

	@Test
	void aLargeFileGoesInPartsAndReadsBackWithItsHash() throws IOException {
		byte[] content = bytes(2 * PART + 12_345, 2);
		Received received = received(content);
		store.keep(received, received.key());
		try (InputStream kept = store.open(received.key())) {
			assertThat(Sha256.of(kept)).isEqualTo(received.sha256());
		}
	}

	@Test
	void skippingAsksTheServerForTheRest() throws IOException {
		byte[] content = bytes(1_000_000, 3);
		String key = store.keep(received(content));
		try (InputStream kept = store.open(key)) {
			assertThat(kept.readNBytes(10)).isEqualTo(bytes(content, 0, 10));
			kept.skipNBytes(700_000);
			assertThat(kept.readNBytes(10)).isEqualTo(bytes(content, 700_010, 10));
			kept.skipNBytes(100);
			assertThat(kept.readAllBytes()).isEqualTo(bytes(content, 700_120, 299_880));
		}
	}

	@Test
	void whatIsNotThereIsSaidSoAndDiscardingItHarmsNothing() throws IOException {
		assertThatThrownBy(() -> store.open("00/none")).isInstanceOf(NoSuchFileException.class);
		String key = store.keep(received(bytes(10, 4)));
		store.discard(key);
		store.discard(key);
		assertThatThrownBy(() -> store.open(key)).isInstanceOf(NoSuchFileException.class);
	}

	@Test
	void listsWhatIsOlderThanAMoment() throws IOException {
		String key = store.keep(received(bytes(10, 5)));
		assertThat(keys()).contains(key);
		List<String> old = new ArrayList<>();
		store.olderThan(Instant.now().minusSeconds(3600), old::addAll);
		assertThat(old).isEmpty();
	}

	@Test
	void aServerThatCannotBeReachedIsAFailureOfTheStore() throws IOException {
		Path elsewhere = Files.createDirectory(folder.resolve("gone"));
		S3Server gone = new S3Server(elsewhere);
		try (S3Client away = gone.client()) {
			gone.close();
			S3Store unreachable = new S3Store(away, S3Server.BUCKET);
			assertThatThrownBy(() -> unreachable.keep(received(bytes(10, 6)))).isInstanceOf(IOException.class);
			assertThatThrownBy(() -> unreachable.open("00/any")).isInstanceOf(IOException.class)
				.isNotInstanceOf(NoSuchFileException.class);
		}
	}

	private static List<String> keys() throws IOException {
		List<String> keys = new ArrayList<>();
		store.olderThan(Instant.now().plusSeconds(60), keys::addAll);
		return keys;
	}

	private static Received received(byte[] content) throws IOException {
		return incoming.receive(new ByteArrayInputStream(content));
	}

	private static byte[] bytes(int length, int seed) {
		byte[] bytes = new byte[length];
		new Random(seed).nextBytes(bytes);
		return bytes;
	}

	private static byte[] bytes(byte[] all, int from, int length) {
		return Arrays.copyOfRange(all, from, from + length);
	}

}
