package it.siz.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * Who may connect to the embedded database: 127.0.0.1 with a random password, kept in a
 * file only its owner reads. Other users of the same machine reach the port but not the
 * data.
 */
record Access(String password) {

	static final String USER = "siz";

	private static final String RULES = """
			# Written by SIZ. The password stands in the file beside this directory.
			host all all 127.0.0.1/32 scram-sha-256
			""";

	static Access of(Path home) throws IOException {
		Path file = home.resolve("password");
		if (!Files.exists(file)) {
			Path draft = Files.createTempFile(home, "password", null); // 0600 from the
																		// start
			Files.writeString(draft, HexFormat.of().formatHex(SecureRandom.getSeed(24)));
			Files.move(draft, file);
		}
		return new Access(Files.readString(file).strip());
	}

	/**
	 * First start only: initdb leaves every local user in; sets the passwords, then
	 * closes that door.
	 */
	void close(Connection superuser, Path cluster) throws SQLException, IOException {
		try (Statement statement = superuser.createStatement()) {
			statement.execute("alter role postgres password '" + this.password + "'");
			statement.execute("create role " + USER + " login password '" + this.password + "'");
			statement.execute("create database " + USER + " owner " + USER);
			Files.writeString(cluster.resolve("pg_hba.conf"), RULES);
			statement.execute("select pg_reload_conf()");
		}
	}

}
