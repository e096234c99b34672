package it.siz.inps;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ConsultazioneISEE of INPS: SOAP 1.1, document/literal, behind PDND. Asks again once,
 * and only when INPS says that its own database was away. A codice fiscale never stands
 * in a log.
 */
class InpsClient implements IseeGateway {

	static final String OPERATION = "ConsultazioneAttestazione";

	private static final Logger LOG = LoggerFactory.getLogger(InpsClient.class);

	private static final String ACTION = "\"http://inps.it/ConsultazioneISEE/ISvcConsultazione/" + OPERATION + '"';

	/** An attestation has some kilobytes; nobody may fill our memory. */
	private static final int MOST = 1_000_000;

	private final URI address;

	private final InpsSettings settings;

	private final HttpClient http;

	private final InpsVoucher voucher;

	InpsClient(URI address, InpsSettings settings, HttpClient http, InpsVoucher voucher) {
		this.address = address;
		this.settings = settings;
		this.http = http;
		this.voucher = voucher;
	}

	@Override
	public boolean on() {
		return true;
	}

	@Override
	public InpsAnswer attestation(String codiceFiscale, LocalDate day, String operator) {
		String question = InpsEnvelope.question(operator, this.settings.office(), codiceFiscale, day);
		InpsAnswer answer = ask(question, operator);
		if (answer.outcome().passing()) {
			answer = ask(question, operator);
		}
		LOG.info("INPS was asked by {}: {}", operator, answer.outcome());
		return answer;
	}

	private InpsAnswer ask(String question, String operator) {
		try {
			HttpResponse<InputStream> response = this.http.send(request(question, operator),
					BodyHandlers.ofInputStream());
			try (InputStream body = response.body()) {
				return read(response.statusCode(), body.readNBytes(MOST + 1));
			}
		}
		catch (IOException ex) {
			return InpsAnswer.of(Outcome.NON_RISPONDE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return InpsAnswer.of(Outcome.NON_RISPONDE);
		}
	}

	private HttpRequest request(String question, String operator) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.address)
			.timeout(this.settings.timeout())
			.header("Content-Type", "text/xml; charset=utf-8")
			.header("SOAPAction", ACTION)
			.header("INPS-Identity-UserId", operator)
			.header("INPS-Identity-CodiceUfficio", this.settings.office())
			.POST(BodyPublishers.ofString(question));
		String token = this.voucher.token();
		return (token.isEmpty() ? request : request.header("Authorization", "Bearer " + token)).build();
	}

	private static InpsAnswer read(int status, byte[] body) {
		return switch (status) {
			case 200 -> (body.length > MOST) ? InpsAnswer.of(Outcome.ILLEGGIBILE) : InpsEnvelope.answer(body);
			case 401, 403 -> InpsAnswer.of(Outcome.NON_AUTORIZZATO);
			case 429 -> InpsAnswer.of(Outcome.LIMITE);
			case 502, 503, 504 -> InpsAnswer.of(Outcome.NON_RISPONDE);
			default -> InpsAnswer.of(Outcome.ERRORE_INTERNO);
		};
	}

}
