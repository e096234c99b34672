package it.siz.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionSynchronization;

import it.siz.kernel.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

class DocumentStoreTest {

	private static final int LARGE = 64 << 20;

	@TempDir
	private Path directory;

	private Incoming incoming;

	private DocumentStore store;

	@BeforeEach
	void open() throws IOException {
		this.incoming = new Incoming(this.directory.toString(), 0);
		this.store = new DiskStore(this.incoming);
	}

	@Test
	void streamsALargeFileWithASmallBuffer() throws Exception {
		Generated content = new Generated(LARGE);

		Received received = this.incoming.receive(content);

		assertThat(content.largestRead).isLessThanOrEqualTo(1 << 17);
		assertThat(received.size()).isEqualTo(LARGE);
		assertThat(received.sha256()).isEqualTo(sha256(new Generated(LARGE)));
		assertThat(received.file()).hasSize(LARGE);
	}

	@Test
	void keepsWhatItReceivedUnderAKeyThatFindsIt() throws IOException {
		String key = this.store.keep(this.incoming.receive(new Generated(1000)));

		assertThat(this.store.open(key)).hasSameContentAs(new Generated(1000));
		assertThat(files()).containsExactly(key);
	}

	@Test
	void leavesNothingOfAnInterruptedUpload() throws IOException {
		InputStream interrupted = new Generated(100_000) {
			@Override
			public int read(byte[] buffer, int offset, int length) throws IOException {
				if (this.left < 50_000) {
					throw new IOException("Connection reset");
				}
				return super.read(buffer, offset, length);
			}
		};

		assertThatThrownBy(() -> this.incoming.receive(interrupted)).isInstanceOf(IOException.class);

		assertThat(files()).isEmpty();
	}

	@Test
	void refusesFilesWhenTheDiskIsNearlyFull() throws IOException {
		Incoming full = new Incoming(this.directory.toString(), 1.1);

		Problem problem = catchThrowableOfType(Problem.class, () -> full.receive(new Generated(10)));

		assertThat(problem.status()).isEqualTo(507);
		assertThat(problem.code()).isEqualTo("document.diskFull");
		assertThat(files()).isEmpty();
	}

	@Test
	void keepsTheSameContentOnce() throws IOException {
		String first = this.store.keep(this.incoming.receive(new Generated(1000)));
		Received again = this.incoming.receive(new Generated(1000));

		assertThat(this.store.keep(again)).isEqualTo(first);

		this.incoming.drop(again);
		assertThat(files()).containsExactly(first);
		assertThat(first).endsWith(again.sha256());
	}

	@Test
	void asksTheFilesOnlyWhenARollbackIsCertain() {
		KeptFiles files = mock(KeptFiles.class);
		DiscardOnRollback discard = new DiscardOnRollback(files, "key");

		discard.afterCompletion(TransactionSynchronization.STATUS_COMMITTED);
		discard.afterCompletion(TransactionSynchronization.STATUS_UNKNOWN);
		verify(files, never()).discardUnneeded("key");

		discard.afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK);
		verify(files).discardUnneeded("key");
	}

	@Test
	void leavesAFileWhoseCommitMayHaveHappened() {
		KeptFiles files = mock(KeptFiles.class);
		DiscardOnRollback discard = new DiscardOnRollback(files, "key");

		discard.beforeCommit(false);
		discard.afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK);

		verify(files, never()).discardUnneeded("key");
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.walk(this.directory)) {
			return files.filter(Files::isRegularFile)
				.map(file -> this.directory.relativize(file).toString().replace('\\', '/'))
				.toList();
		}
	}

	private static String sha256(InputStream content) throws Exception {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		byte[] buffer = new byte[1 << 16];
		for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
			digest.update(buffer, 0, read);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** Content that exists nowhere as a whole. */
	private static class Generated extends InputStream {

		int left;

		int largestRead;

		Generated(int size) {
			this.left = size;
		}

		@Override
		public int read() {
			return (this.left-- > 0) ? 'x' : -1;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			this.largestRead = Math.max(this.largestRead, length);
			if (this.left <= 0) {
				return -1;
			}
			int size = Math.min(length, this.left);
			Arrays.fill(buffer, offset, offset + size, (byte) 'x');
			this.left -= size;
			return size;
		}

	}

}
