package it.siz.database;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** Points Spring's one data source at the embedded database. */
record EmbeddedConnectionDetails(EmbeddedDatabase database) implements JdbcConnectionDetails {

	@Override
	public String getUsername() {
		return Access.USER;
	}

	@Override
	public String getPassword() {
		return this.database.password();
	}

	@Override
	public String getJdbcUrl() {
		return this.database.url();
	}

}
