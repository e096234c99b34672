package it.siz.operator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;

import it.siz.SizTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A session is over with the very next request, whatever ends it. */
@SizTest
class SessionEndTest {

	private static final String PASSWORD = "tre gatti sul tetto";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Accounts accounts;

	@Autowired
	Passwords passwords;

	Person person;

	Visitor visitor;

	@BeforeEach
	void signIn() {
		this.person = Person.add(this.jdbc, Role.ASSISTENTE_SOCIALE, "SELF", "PABIT");
		this.passwords.set(this.person.id(), PASSWORD);
		this.visitor = entered(PASSWORD);
	}

	@Test
	void whenARoleChanges() {
		this.jdbc.sql("insert into operator_role values (?, 'REFERENTE')").param(this.person.id()).update();
		isOver(this.visitor);
	}

	@Test
	void whenAUnitChanges() {
		this.jdbc.sql("delete from operator_unit where operator_id = ? and unit_code = 'PABIT'")
			.param(this.person.id())
			.update();
		isOver(this.visitor);
	}

	@Test
	void whenTheAccountIsSwitchedOff() {
		this.jdbc.sql("update operator set enabled = false where id = ?").param(this.person.id()).update();
		isOver(this.visitor);
	}

	@Test
	void whenAnAdministratorEndsThemAll() {
		Visitor admin = Visitor.signedIn(this.port, "admin");
		assertThat(SignInTest.location(admin.post("/utenze/" + this.person.id() + "/sessioni", "")))
			.endsWith("/utenze/" + this.person.id());
		isOver(this.visitor);
		assertThat(entered(PASSWORD).get("/api/me").statusCode()).isEqualTo(200);
	}

	@Test
	void whenThePasswordIsChangedElsewhereAndNotHere() {
		Visitor elsewhere = entered(PASSWORD);
		String before = this.visitor.cookie("JSESSIONID");
		assertThat(SignInTest.location(this.visitor.post("/profilo",
				"vecchia=tre+gatti+sul+tetto&nuova=due+cani+in+giardino&ripetuta=due+cani+in+giardino")))
			.endsWith("/profilo");
		isOver(elsewhere);
		assertThat(this.visitor.get("/api/me").statusCode()).isEqualTo(200);
		assertThat(this.visitor.cookie("JSESSIONID")).isNotEqualTo(before);
		assertThat(new Visitor(this.port).signInAgain(this.person.username(), PASSWORD).statusCode()).isEqualTo(403);
	}

	@Test
	void afterTenHoursWhoeverIsAtWork() {
		MockHttpSession session = new MockHttpSession();
		SessionEnd.begin(session);
		Viewer viewer = this.accounts.loadUserByUsername(this.person.username()).viewer();
		assertThat(end(Duration.ofMinutes(599)).reached(session, viewer)).isFalse();
		assertThat(end(Duration.ofMinutes(601)).reached(session, viewer)).isTrue();
	}

	private SessionEnd end(Duration later) {
		Clock clock = Clock.fixed(Instant.now().plus(later), ZoneId.of("Europe/Rome"));
		return new SessionEnd(this.accounts, clock, Duration.ofHours(10));
	}

	/** Signed in and at work in one of the units. */
	private Visitor entered(String password) {
		Visitor entered = new Visitor(this.port);
		entered.signIn(this.person.username(), password);
		entered.post("/servizio", "unit=SELF");
		assertThat(entered.get("/api/me").statusCode()).isEqualTo(200);
		return entered;
	}

	private static void isOver(Visitor visitor) {
		assertThat(visitor.get("/api/me").statusCode()).isEqualTo(401);
		assertThat(SignInTest.location(visitor.get("/"))).contains("/accesso");
	}

}
