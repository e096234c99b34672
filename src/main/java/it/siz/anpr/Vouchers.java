package it.siz.anpr;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.SignedJWT;

import it.siz.anpr.Answer.Kind;

/**
 * Fetches vouchers of PDND. Each belongs to one tracking evidence, and so to one operator
 * and one call: none is kept, none is logged.
 */
class Vouchers {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Wire wire;

	private final AnprSettings settings;

	Vouchers(Wire wire, AnprSettings settings) {
		this.wire = wire;
		this.settings = settings;
	}

	/**
	 * @throws Refused when PDND gives none
	 */
	Voucher fetch(Credentials credentials, String assertion) {
		HttpRequest request = HttpRequest.newBuilder(Objects.requireNonNull(this.settings.token()))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "application/json")
			.POST(BodyPublishers.ofString(form(credentials, assertion)))
			.build();
		HttpResponse<byte[]> answer = this.wire.send(request);
		if (answer.statusCode() == 429) {
			throw new Refused(Kind.THROTTLED, "PDND answers 429");
		}
		if (answer.statusCode() >= 500) {
			throw new Refused(Kind.UNREACHABLE, "PDND answers " + answer.statusCode());
		}
		if (answer.statusCode() != 200) {
			throw new Refused(Kind.NOT_AUTHORISED, "PDND answers " + answer.statusCode() + ' ' + detail(answer.body()));
		}
		return read(answer.body());
	}

	private static String form(Credentials credentials, String assertion) {
		return Map
			.of("client_id", credentials.clientId(), "client_assertion", assertion, "client_assertion_type",
					"urn:ietf:params:oauth:client-assertion-type:jwt-bearer", "grant_type", "client_credentials")
			.entrySet()
			.stream()
			.map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private static Voucher read(byte[] body) {
		try {
			String token = JSON.readTree(body).path("access_token").asText();
			return new Voucher(token, String.valueOf(SignedJWT.parse(token).getJWTClaimsSet().getJWTID()));
		}
		catch (IOException | ParseException ex) {
			throw new Refused(Kind.UNREADABLE, "PDND's answer holds no voucher");
		}
	}

	/** PDND's words about our assertion: they name no person. */
	private static String detail(byte[] body) {
		try {
			JsonNode detail = JSON.readTree(body).path("errors").path(0).path("detail");
			return detail.asText().replaceAll("\\p{Cntrl}", " ");
		}
		catch (IOException ex) {
			return "";
		}
	}

	/**
	 * Permission for one call.
	 *
	 * @param jti its number, for the register of calls
	 */
	record Voucher(String token, String jti) {

		/** Never the token. */
		@Override
		public String toString() {
			return "Voucher[" + this.jti + ']';
		}

	}

}
