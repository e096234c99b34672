package it.siz.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.operator.AccountLinks;
import it.siz.operator.LinkPurpose;

import static it.siz.browser.Stop.press;

/** The way to the pages of accounts and signing in, for {@link PageTour}. */
@Component
class AccountTour {

	private static final String ANNA = "assistente.lodi";

	private final AccountLinks links;

	private final JdbcClient jdbc;

	AccountTour(AccountLinks links, JdbcClient jdbc) {
		this.links = links;
		this.jdbc = jdbc;
	}

	Map<String, Stop> stops() {
		Map<String, Stop> stops = new LinkedHashMap<>();
		stops.put("primo-accesso", new Stop("", this::firstAccess));
		stops.put("accesso", Stop.at("", "/accesso"));
		stops.put("profilo", Stop.at(ANNA, "/profilo"));
		stops.put("utenze", Stop.at("admin", "/utenze"));
		stops.put("utenza", Stop.at("admin", "/utenze/nuova"));
		stops.put("utenza wrong", Stop.at("admin", "/utenze/nuova", page -> press(page, "")));
		stops.put("password-dimenticata", Stop.at("", "/password/dimenticata"));
		stops.put("password-nuova", Stop.at("", "/password/nuova?chiave=prova"));
		return stops;
	}

	/** It opens only as long as there is no administrator. */
	private void firstAccess(Page page, String address) {
		String link = this.links.issue(null, LinkPurpose.SETUP);
		List<UUID> administrators = this.jdbc.sql("""
				update operator o set enabled = false from operator_role r
				where r.operator_id = o.id and r.role = 'AMMINISTRATORE' and o.enabled returning o.id""")
			.query(UUID.class)
			.list();
		try {
			page.navigate(address + link.substring(link.indexOf("/primo-accesso")));
		}
		finally {
			this.jdbc.sql("update operator set enabled = true where id in (:ids)")
				.param("ids", administrators)
				.update();
			this.jdbc.sql("delete from account_link where operator_id is null").update();
		}
	}

}
