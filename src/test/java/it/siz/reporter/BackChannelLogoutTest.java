package it.siz.reporter;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A broker ends sessions of reporters behind the browser's back, and nobody else does.
 */
@SizTest
class BackChannelLogoutTest {

	@LocalServerPort
	int port;

	private final TestBroker broker = TestBroker.get();

	@BeforeEach
	@AfterEach
	void sound() {
		this.broker.sound();
	}

	@Test
	void whoeverSignedOutAtTheBrokerIsOutHereInEveryBrowser() {
		Outsider home = in();
		Outsider school = in();
		Outsider marco = new Outsider(this.port);
		marco.signInAs("marco");
		String token = this.broker.logoutToken(UnaryOperator.identity());
		HttpResponse<String> answer = told("prova", token);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(home.visitor().get("/esterno").headers().firstValue("Location"))
			.hasValueSatisfying(to -> assertThat(to).as("and the page says why").endsWith("/esterno/accesso?scaduta"));
		assertThat(school.visitor().get("/esterno").statusCode()).isEqualTo(302);
		assertThat(marco.visitor().get("/esterno").statusCode()).as("of another broker").isEqualTo(200);
		home.signIn();
		assertThat(home.visitor().get("/esterno").statusCode()).as("signed in anew").isEqualTo(200);
		assertThat(told("prova", token).statusCode()).isEqualTo(200);
		assertThat(home.visitor().get("/esterno").statusCode()).as("the same token counts once").isEqualTo(200);
	}

	@Test
	void oneSessionEndsAndTheOthersOfThePersonGoOn() {
		Outsider home = in();
		String session = this.broker.lastSession();
		Outsider school = in();
		assertThat(told("prova", this.broker.logoutToken(claims -> claims.subject(null).claim("sid", session)))
			.statusCode()).isEqualTo(200);
		assertThat(home.visitor().get("/esterno").statusCode()).isEqualTo(302);
		assertThat(school.visitor().get("/esterno").statusCode()).isEqualTo(200);
	}

	@Test
	void aScriptOfAPageThatIsOpenIsToldAndItsDraftIsKept() {
		Outsider paola = in();
		String draft = "/esterno/di/" + paola.who() + "/bozza/nuova";
		assertThat(paola.put(draft, Map.of("data", Map.of("descrizione", "Prima di uscire"))).statusCode()).isIn(200,
				409);
		told("prova", this.broker.logoutToken(UnaryOperator.identity()));
		assertThat(paola.put(draft, Map.of("data", Map.of("descrizione", "Dopo"))).statusCode()).isEqualTo(401);
		paola.signIn();
		assertThat(paola.visitor().get(draft).statusCode()).isEqualTo(200);
	}

	@Test
	void anOperatorInTheSameBrowserStaysIn() {
		Visitor anna = Visitor.signedIn(this.port, "assistente.lodi");
		assertThat(told("prova", this.broker.logoutToken(UnaryOperator.identity())).statusCode()).isEqualTo(200);
		assertThat(anna.get("/").statusCode()).isEqualTo(200);
	}

	static Stream<UnaryOperator<JWTClaimsSet.Builder>> wrong() {
		return Stream.of(claims -> claims.issuer("http://localhost/altro"), claims -> claims.audience("altri"),
				claims -> claims.claim("events", null), claims -> claims.claim("events", Map.of("altro", Map.of())),
				claims -> claims.claim("nonce", "di un ID token"), claims -> claims.subject(null),
				claims -> claims.jwtID(null), claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(600))),
				claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))));
	}

	@ParameterizedTest
	@MethodSource("wrong")
	void aTokenThatIsWrongEndsNothing(UnaryOperator<JWTClaimsSet.Builder> change) {
		Outsider paola = in();
		HttpResponse<String> answer = told("prova", this.broker.logoutToken(change));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_request\"}");
		assertThat(paola.visitor().get("/esterno").statusCode()).isEqualTo(200);
	}

	@Test
	void whatIsNoTokenOrOfAnotherKeyOrOfNoBrokerEndsNothing() {
		Outsider paola = in();
		assertThat(told("nessuno", this.broker.logoutToken(UnaryOperator.identity())).statusCode()).isEqualTo(400);
		assertThat(told("demo", this.broker.logoutToken(UnaryOperator.identity())).statusCode()).isEqualTo(400);
		assertThat(told("prova", UUID.randomUUID().toString()).statusCode()).isEqualTo(400);
		assertThat(told("prova", "").statusCode()).isEqualTo(400);
		assertThat(new Visitor(this.port).get("/esterno/uscita/prova").statusCode()).as("a browser").isEqualTo(302);
		this.broker.signsWithAnotherKey();
		assertThat(told("prova", this.broker.logoutToken(UnaryOperator.identity())).statusCode()).isEqualTo(400);
		assertThat(paola.visitor().get("/esterno").statusCode()).isEqualTo(200);
	}

	private Outsider in() {
		Outsider paola = new Outsider(this.port);
		assertThat(paola.signIn()).isEqualTo("/esterno");
		return paola;
	}

	private HttpResponse<String> told(String broker, String token) {
		Visitor machine = new Visitor(this.port);
		return machine.send(Visitor.form(machine.to("/esterno/uscita/" + broker), "logout_token=" + token));
	}

}
