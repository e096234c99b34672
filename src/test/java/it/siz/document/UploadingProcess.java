package it.siz.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.Random;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes documents in until it is killed, four at a time, with the store and the database
 * of the application and nothing else; says the hash of each once its row is committed.
 */
final class UploadingProcess {

	static final String TITLE = "killed upload";

	private static final String ROW = """
			insert into document (id, practice_id, type, title, document_date, file_name, media_type, size, sha256,
				storage_key, uploaded_by, uploaded_at)
			select gen_random_uuid(), p.id, 'ALTRO', ?, current_date, 'x.pdf', 'application/pdf', ?, ?, ?, p.owner_id,
				now() from practice p order by p.id limit 1""";

	private final Incoming incoming;

	private final KeptFiles files;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private UploadingProcess(DataSource database, String directory) throws IOException {
		DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
		this.incoming = new Incoming(directory, 0);
		this.jdbc = JdbcClient.create(database);
		this.files = new KeptFiles(new DiskStore(this.incoming), rows(), this.jdbc, transactions);
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * @param arguments address, user and password of the database, folder, seed
	 */
	public static void main(String[] arguments) throws IOException {
		HikariDataSource database = new HikariDataSource();
		database.setJdbcUrl(arguments[0]);
		database.setUsername(arguments[1]);
		database.setPassword(arguments[2]);
		database.setMaximumPoolSize(4);
		UploadingProcess process = new UploadingProcess(database, arguments[3]);
		System.out.println("ready");
		for (int i = 0; i < 4; i++) {
			Random random = new Random(Long.parseLong(arguments[4]) * 4 + i);
			new Thread(() -> process.run(random)).start();
		}
	}

	/** Asked only after a rollback, of which there is none here. */
	private static DocumentRepository rows() {
		return (DocumentRepository) Proxy.newProxyInstance(UploadingProcess.class.getClassLoader(),
				new Class<?>[] { DocumentRepository.class }, (proxy, method, arguments) -> {
					throw new IllegalStateException(method.getName());
				});
	}

	private void run(Random random) {
		while (true) {
			// Some of the contents come again and again.
			byte[] content = new byte[random.nextInt(200_000) + 1];
			new Random(random.nextInt(3) == 0 ? content.length % 5 : random.nextLong()).nextBytes(content);
			try {
				Received received = this.incoming.receive(new ByteArrayInputStream(content));
				this.transaction.executeWithoutResult(status -> keep(received));
				this.incoming.drop(received);
				System.out.println(received.sha256());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private void keep(Received received) {
		try {
			String key = this.files.keep(received);
			this.jdbc.sql(ROW).params(TITLE, received.size(), received.sha256(), key).update();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
