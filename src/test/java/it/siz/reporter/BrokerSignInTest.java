package it.siz.reporter;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in through a broker, and every answer of one that must not let anybody in. */
@SizTest
class BrokerSignInTest {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	private final TestBroker broker = TestBroker.get();

	@BeforeEach
	@AfterEach
	void sound() {
		this.broker.sound();
	}

	@Test
	void whoeverTheBrokerNamesIsInAndItsPrefixIsTakenOff() {
		Outsider paola = new Outsider(this.port);
		assertThat(paola.signIn()).isEqualTo("/esterno");
		assertThat(paola.visitor().get("/esterno").body()).contains("Paola Bassi", "Nuova segnalazione");
		assertThat(this.jdbc.sql("select codice_fiscale from reporter where id = ?")
			.param(UUID.fromString(paola.who()))
			.query(String.class)
			.single()).isEqualTo("BSSPLA68E41E648X");
	}

	@Test
	void theSamePersonIsKnownAgainAndAnotherIsNot() {
		Outsider first = new Outsider(this.port);
		first.signIn();
		Outsider again = new Outsider(this.port);
		again.signIn();
		assertThat(again.who()).isEqualTo(first.who()).isNotEmpty();
		this.broker.is("DNTMRC75A01E648R");
		Outsider other = new Outsider(this.port);
		other.signIn();
		assertThat(other.who()).isNotEmpty().isNotEqualTo(first.who());
	}

	@Test
	void theBrokerIsAskedForACodeWithPkceStateNonceAndTheLevel() {
		String there = new Visitor(this.port).get("/esterno/accesso/prova").headers().firstValue("Location").orElse("");
		assertThat(there).startsWith(this.broker.issuer() + "/autorizza?response_type=code")
			.contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=",
					"acr_values=https://www.spid.gov.it/SpidL2", "prompt=login",
					"redirect_uri=http://localhost:" + this.port + "/esterno/ritorno/prova");
	}

	static Stream<Arguments> wrong() {
		return Stream.of(wrong("livello", claims -> claims.claim("acr", "https://www.spid.gov.it/SpidL1")),
				wrong("livello", claims -> claims.claim("acr", null)),
				wrong("senzaCodice", claims -> claims.claim("fiscal_number", null)),
				wrong("senzaCodice", claims -> claims.claim("fiscal_number", "TINIT-NONUNCODICE")),
				wrong("senzaCodice", claims -> claims.claim("family_name", " ")),
				wrong("nonValida", claims -> claims.claim("nonce", "un altro")),
				wrong("nonValida", claims -> claims.audience("un’altra applicazione")),
				wrong("nonValida", claims -> claims.issuer("http://localhost/altro")),
				wrong("nonValida", claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600)))
					.issueTime(Date.from(Instant.now().minusSeconds(900)))));
	}

	private static Arguments wrong(String word, UnaryOperator<JWTClaimsSet.Builder> change) {
		return Arguments.of(word, change);
	}

	@ParameterizedTest
	@MethodSource("wrong")
	void aTokenThatIsWrongLetsNobodyInAndThePageSaysWhatToDo(String word, UnaryOperator<JWTClaimsSet.Builder> change) {
		this.broker.says(change);
		refused(new Outsider(this.port), word);
	}

	@Test
	void aTokenOfAnUnknownKeyLetsNobodyIn() {
		this.broker.signsWithAnotherKey();
		refused(new Outsider(this.port), "nonValida");
	}

	@Test
	void aBrokerThatIsDownIsToldWithWhatToDo() {
		Outsider paola = new Outsider(this.port);
		paola.signIn();
		this.broker.down();
		refused(new Outsider(this.port), "fuoriServizio");
		assertThat(paola.visitor().get("/esterno").statusCode()).as("whoever is in stays in").isEqualTo(200);
		assertThat(new Visitor(this.port).get("/esterno/accesso/nessuno").headers().firstValue("Location"))
			.hasValueSatisfying(to -> assertThat(to).endsWith("esito=fuoriServizio"));
	}

	@Test
	void anAnswerThatNobodyAskedForOrOfAnotherIssuerGoesNoFurther() {
		Visitor visitor = new Visitor(this.port);
		assertThat(visitor.get("/esterno/ritorno/prova?code=x&state=y").headers().firstValue("Location").orElse(""))
			.endsWith("esito=scaduto");
		visitor.get("/esterno/accesso/prova");
		assertThat(visitor.get("/esterno/ritorno/prova?code=x&state=y&iss=http://altro")
			.headers()
			.firstValue("Location")
			.orElse("")).endsWith("esito=nonValida");
		assertThat(visitor.get("/esterno").statusCode()).isEqualTo(302);
	}

	@Test
	void theLocalBrokerLetsItsCitizensInAsTheyAre() {
		Outsider marco = new Outsider(this.port);
		assertThat(marco.signInAs("marco")).isEqualTo("/esterno");
		assertThat(marco.visitor().get("/esterno").body()).contains("Marco Denti");
		assertThat(new Outsider(this.port).signInAs("livello1")).endsWith("esito=livello");
		assertThat(new Outsider(this.port).signInAs("senza")).endsWith("esito=senzaCodice");
		assertThat(new Outsider(this.port).signInAs("nessuno")).endsWith("esito=annullato");
	}

	@Test
	void theLocalBrokerGivesNothingToOthersThanOurApplication() {
		Visitor visitor = new Visitor(this.port);
		String asked = visitor.get("/esterno/accesso/demo").headers().firstValue("Location").orElse("");
		String path = asked.substring(asked.indexOf("/identita-demo"));
		assertThat(visitor.get(path).statusCode()).isEqualTo(200);
		for (String change : new String[] { "esterno/ritorno:esterno/altrove", "client_id=siz:client_id=altri",
				"S256:plain", "response_type=code:response_type=token" }) {
			String[] parts = change.split(":");
			assertThat(visitor.get(path.replace(parts[0], parts[1])).statusCode()).as(change).isEqualTo(400);
		}
		assertThat(visitor.send(Visitor.form(visitor.to("/identita-demo/token"), "code=x")).statusCode())
			.isEqualTo(401);
	}

	@Test
	void signingOutEndsTheSession() {
		Outsider paola = new Outsider(this.port);
		paola.signIn();
		assertThat(paola.visitor().post("/esterno/esci", "").headers().firstValue("Location").orElse(""))
			.endsWith("/esterno/accesso?uscita");
		assertThat(paola.visitor().get("/esterno").statusCode()).isEqualTo(302);
	}

	private void refused(Outsider outsider, String word) {
		assertThat(outsider.signIn()).isEqualTo("/esterno/accesso?esito=" + word);
		assertThat(outsider.visitor().get("/esterno/accesso?esito=" + word).body()).contains("role=\"alert\"",
				"href=\"tel:0371000000\"");
		assertThat(outsider.visitor().get("/esterno").statusCode()).isEqualTo(302);
	}

}
