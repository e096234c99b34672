package it.siz.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class OrphanSweepTest {

	@TempDir
	private Path directory;

	@Test
	void removesOldFilesWithoutARowAndNoOthers() throws IOException {
		DocumentStore store = new DocumentStore(this.directory.toString(), 0);
		DocumentRepository repository = mock(DocumentRepository.class);
		Path named = kept(store, 48);
		Path orphan = kept(store, 48);
		Path fresh = kept(store, 1);
		Path interrupted = aged(store.receive(new ByteArrayInputStream(SampleFile.PDF)).file(), 48);
		given(repository.named(anyCollection())).willAnswer(
				call -> call.<Collection<String>>getArgument(0).contains(key(named)) ? Set.of(key(named)) : Set.of());
		OrphanSweep sweep = new OrphanSweep(store, repository, Clock.systemUTC());

		sweep.sweep();
		sweep.sweep();

		assertThat(named).exists();
		assertThat(fresh).exists();
		assertThat(orphan).doesNotExist();
		assertThat(interrupted).doesNotExist();
	}

	private Path kept(DocumentStore store, int hours) throws IOException {
		String key = store.keep(store.receive(new ByteArrayInputStream(SampleFile.PDF)));
		return aged(this.directory.resolve(key), hours);
	}

	private String key(Path file) {
		return this.directory.relativize(file).toString().replace('\\', '/');
	}

	private static Path aged(Path file, int hours) throws IOException {
		return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(hours))));
	}

}
