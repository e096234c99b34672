package it.siz.reporter;

import java.util.List;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invented bodies for the demonstration; elsewhere an administrator keeps the list. */
@Component
@Order(20)
@ConditionalOnProperty("siz.demo")
class DemoBodies implements ApplicationRunner {

	private static final List<List<String>> ALL = List.of(
			List.of("scuolaVerdi", "Istituto comprensivo «Giuseppe Verdi» (inventato)"),
			List.of("ospedaleProva", "Ospedale di prova, pediatria (inventato)"),
			List.of("associazioneArgine", "Associazione L’Argine (inventata)"));

	private final JdbcClient jdbc;

	DemoBodies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		for (int i = 0; i < ALL.size(); i++) {
			this.jdbc.sql("""
					insert into catalogue_entry (catalogue, code, label, position) values ('entiSegnalanti', ?, ?, ?)
					on conflict do nothing""").params(ALL.get(i).get(0), ALL.get(i).get(1), i + 1).update();
		}
	}

}
