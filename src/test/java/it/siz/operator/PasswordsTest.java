package it.siz.operator;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Passwords chosen by a link and changed in the profile (FAQ Accesso 2). */
@SizTest
class PasswordsTest {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	AccountLinks links;

	Person person;

	Visitor stranger;

	@BeforeEach
	void begin() {
		this.person = Person.add(this.jdbc, Role.ASSISTENTE_SOCIALE, "E648");
		this.stranger = new Visitor(this.port);
	}

	@Test
	void aLinkOpensOnceAndOnlyItsSumIsKept() {
		String link = path(this.links.issue(this.person.id(), LinkPurpose.RESET));
		String key = link.substring(link.indexOf('=') + 1);
		assertThat(this.jdbc.sql("select count(*) from account_link where position(? in account_link::text) > 0")
			.param(key)
			.query(Long.class)
			.single()).isZero();
		assertThat(this.stranger.get(link).body()).contains(this.person.username());
		assertThat(choose(key, "tre gatti sul tetto")).endsWith("/accesso?scelta");
		assertThat(this.stranger.get(link).statusCode()).isEqualTo(404);
		assertThat(choose(key, "due cani in giardino")).endsWith("404");
		assertThat(this.stranger.signInAgain(this.person.username(), "demo").statusCode()).isEqualTo(403);
		assertThat(this.stranger.signInAgain(this.person.username(), "tre gatti sul tetto").statusCode())
			.isEqualTo(204);
	}

	@Test
	void aNewerLinkAnOldOneAndAnAccountSwitchedOffOpenNothing() {
		String older = path(this.links.issue(this.person.id(), LinkPurpose.RESET));
		String newer = path(this.links.issue(this.person.id(), LinkPurpose.RESET));
		assertThat(this.stranger.get(older).statusCode()).isEqualTo(404);
		assertThat(this.stranger.get(newer).statusCode()).isEqualTo(200);
		assertThat(minutesLeft()).isBetween(14.0, 15.0);
		this.jdbc.sql("update operator set enabled = false where id = ?").param(this.person.id()).update();
		assertThat(this.stranger.get(newer).statusCode()).isEqualTo(404);
		this.jdbc.sql("update operator set enabled = true where id = ?").param(this.person.id()).update();
		this.jdbc.sql("update account_link set expires_at = now() - interval '1 second' where operator_id = ?")
			.param(this.person.id())
			.update();
		assertThat(this.stranger.get(newer).statusCode()).isEqualTo(404);
	}

	@Test
	void aWeakPasswordUsesNoLinkUp() {
		String link = path(this.links.issue(this.person.id(), LinkPurpose.INVITATION));
		String key = link.substring(link.indexOf('=') + 1);
		HttpResponse<String> refused = this.stranger.post("/password/nuova",
				"chiave=" + key + "&nuova=corta&ripetuta=corta");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("id=\"e-nuova\"")
			.contains("almeno 12 caratteri")
			.doesNotContain("value=\"corta\"");
		assertThat(this.stranger.post("/password/nuova", "chiave=" + key + "&nuova=tre+gatti+sul+tetto&ripetuta=altro")
			.body()).contains("id=\"e-ripetuta\"");
		assertThat(this.stranger.get(link).statusCode()).isEqualTo(200);
	}

	@Test
	void theProfileAsksForTheOldPasswordAndSlowsGuessingDown() {
		Visitor visitor = Visitor.signedIn(this.port, this.person.username());
		String choice = "&nuova=tre+gatti+sul+tetto&ripetuta=tre+gatti+sul+tetto";
		for (int i = 0; i < SignInDelay.FREE_ATTEMPTS; i++) {
			HttpResponse<String> refused = visitor.post("/profilo", "vecchia=x" + i + choice);
			assertThat(refused.statusCode()).isEqualTo(422);
			assertThat(refused.body()).contains("id=\"e-vecchia\"").contains("La password attuale non è giusta");
		}
		assertThat(visitor.post("/profilo", "vecchia=demo" + choice).body()).contains("Troppi tentativi");
	}

	@Test
	void whoHasForgottenItLearnsNothingAboutAccounts() {
		String known = this.stranger.post("/password/dimenticata", "username=" + this.person.username()).body();
		String unknown = this.stranger.post("/password/dimenticata", "username=nessuno.nessuno").body();
		String nul = this.stranger.post("/password/dimenticata", "username=a%00b").body();
		assertThat(bare(unknown)).isEqualTo(bare(known)).contains("Se l’utenza esiste");
		assertThat(bare(nul)).isEqualTo(bare(known));
		HttpResponse<String> last = null;
		for (int i = 0; i < SignInDelay.FREE_ATTEMPTS; i++) {
			last = this.stranger.post("/password/dimenticata", "username=nessuno" + i);
		}
		assertThat(last.statusCode()).isEqualTo(429);
		assertThat(last.body()).contains("Troppi tentativi");
	}

	@Test
	void withoutItsKeyThereIsNoPageForAFirstAdministrator() {
		assertThat(this.stranger.get("/primo-accesso").statusCode()).isEqualTo(404);
		assertThat(this.stranger.get("/primo-accesso?chiave=x").statusCode()).isEqualTo(404);
		String late = path(this.links.issue(null, LinkPurpose.SETUP));
		assertThat(this.stranger.get(late).statusCode()).as("there is one already").isEqualTo(404);
		assertThat(this.stranger.post("/primo-accesso", late.substring(late.indexOf("chiave")) + "&username=a.b")
			.statusCode()).isEqualTo(404);
	}

	private double minutesLeft() {
		return this.jdbc
			.sql("select extract(epoch from expires_at - now()) / 60 from account_link where operator_id = ?")
			.param(this.person.id())
			.query(Double.class)
			.single();
	}

	private String choose(String key, String password) {
		String typed = password.replace(' ', '+');
		return SignInTest.location(
				this.stranger.post("/password/nuova", "chiave=" + key + "&nuova=" + typed + "&ripetuta=" + typed));
	}

	private static String path(String link) {
		return link.substring(link.indexOf("/", 8));
	}

	/** But for the token of the form. */
	private static String bare(String page) {
		return page.replaceAll("content=\"[^\"]*\"|name=\"_csrf\" value=\"[^\"]*\"", "");
	}

}
