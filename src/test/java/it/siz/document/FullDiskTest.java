package it.siz.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import it.siz.SizTest;
import it.siz.examination.Antivirus;
import it.siz.examination.Examination;
import it.siz.kernel.Problem;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.practice.Practices;
import it.siz.practice.Timeline;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A disk that is full in the middle of a file: one clear sentence, nothing half, and the
 * same file goes through once there is room.
 */
@SizTest
class FullDiskTest {

	private static final String FULL = "507 document.diskFull";

	private static final int SIZE = 300_000;

	@TempDir
	private Path directory;

	@Autowired
	private DocumentRepository repository;

	@Autowired
	private Examination examination;

	@Autowired
	private Antivirus antivirus;

	@Autowired
	private Practices practices;

	@Autowired
	private Timeline timeline;

	@Autowired
	private EntityManager entities;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private PartialUploads partial;

	@Autowired
	private Operators operators;

	@Autowired
	private JdbcClient jdbc;

	private FullDisk disk;

	private Documents documents;

	private ResumableUploads uploads;

	private Viewer viewer;

	private UUID practice;

	@BeforeEach
	void start() throws IOException {
		this.disk = new FullDisk(this.directory);
		DiskStore store = new DiskStore(this.disk);
		KeptFiles files = new KeptFiles(store, this.repository, this.jdbc, this.transactions);
		this.documents = new Documents(this.repository, store, new Arrivals(this.disk, files, this.examination),
				this.antivirus, this.practices, this.timeline, this.entities, this.transactions, Clock.systemUTC());
		this.uploads = new ResumableUploads(this.partial, this.documents, this.disk);
		this.viewer = this.operators.viewer("assistente.lodi");
		this.practice = this.jdbc.sql("""
				select p.id from practice p join operator o on o.id = p.owner_id
				where o.username = 'assistente.lodi' and p.kind = 'domanda-b2' and p.turn = 'OWNER'
				order by p.opened_at, p.id limit 1""").query(UUID.class).single();
	}

	/** Their files go with this test's folder. */
	@AfterEach
	void forget() {
		this.jdbc.sql("delete from partial_upload where title = 'Disco pieno'").update();
		this.jdbc.sql("delete from document where title = 'Disco pieno'").update();
	}

	@Test
	void oneFile() throws IOException {
		this.disk.room.set(SIZE / 2);
		assertThat(answer(() -> upload(1))).isEqualTo(FULL);
		assertThat(files()).isZero();
		assertThat(rows()).isZero();
		this.disk.room.set(SIZE);
		assertThat(answer(() -> upload(1))).isEqualTo("kept");
		assertThat(files()).isEqualTo(1);
	}

	@Test
	void severalAtOnce() throws IOException {
		this.disk.room.set(SIZE * 2 + SIZE / 2);
		List<String> answers = atOnce(this::upload);
		assertThat(answers).containsOnly("kept", FULL);
		long kept = answers.stream().filter("kept"::equals).count();
		assertThat(kept).isLessThanOrEqualTo(2);
		assertThat(files()).isEqualTo(kept);
		assertThat(rows()).isEqualTo(kept);
		this.disk.room.set(SIZE * 5);
		assertThat(atOnce(this::upload)).containsOnly("kept");
		assertThat(files()).as("each content once").isEqualTo(5);
	}

	@Test
	void severalThatGoOnAfterABreak() throws IOException {
		this.disk.room.set(SIZE / 2);
		assertThat(atOnce(this::resumable)).containsOnly(FULL);
		assertThat(files()).as("the parts, which would keep the disk full").isZero();
		assertThat(rows()).isZero();
		assertThat(this.jdbc.sql("select count(*) from partial_upload where title = 'Disco pieno'")
			.query(Integer.class)
			.single()).isZero();
		this.disk.room.set(SIZE * 5);
		assertThat(atOnce(this::resumable)).containsOnly("kept");
		assertThat(files()).isEqualTo(5);
	}

	private static List<String> atOnce(IntConsumer send) {
		return IntStream.range(0, 5).parallel().mapToObj(i -> answer(() -> {
			send.accept(i);
			return null;
		})).toList();
	}

	private DocumentView upload(int number) {
		return this.documents.upload(this.viewer, this.practice, details(), content(number));
	}

	private void resumable(int number) {
		UUID id = this.uploads.begin(this.viewer, this.practice, SIZE,
				Sending.of(details(), InputStream.nullInputStream(), null, null));
		assertThat(this.uploads.append(this.viewer, id, 0, content(number)).document()).isNotNull();
	}

	private static Upload details() {
		return new Upload("ISEE", "Disco pieno", LocalDate.of(2026, 1, 10), "isee.pdf");
	}

	private static InputStream content(int number) {
		byte[] start = SampleFile.pdf("full " + number);
		byte[] all = new byte[SIZE];
		Arrays.fill(all, (byte) '\n');
		System.arraycopy(start, 0, all, 0, start.length);
		return new ByteArrayInputStream(all);
	}

	private static String answer(Supplier<?> send) {
		try {
			send.get();
			return "kept";
		}
		catch (Problem problem) {
			return problem.status() + " " + problem.code();
		}
	}

	private int rows() {
		return this.jdbc.sql("select count(*) from document where title = 'Disco pieno'").query(Integer.class).single();
	}

	private long files() throws IOException {
		try (Stream<Path> files = Files.walk(this.directory)) {
			return files.filter(Files::isRegularFile).count();
		}
	}

}
