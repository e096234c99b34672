package it.siz.anpr;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import it.siz.anpr.Answer.Kind;
import it.siz.anpr.RequestE002.Criteria;
import it.siz.anpr.Vouchers.Voucher;

/**
 * One call of one e-service, with an evidence and a voucher of its own: the voucher
 * carries the evidence's digest, and the evidence names the operator. The order of the
 * steps is that of the patterns AUDIT_REST_02 and INTEGRITY_REST_02.
 */
class Call {

	private static final String JSON_TYPE = "application/json";

	private static final ObjectMapper JSON = new ObjectMapper();

	private final AnprSettings settings;

	private final Tokens tokens;

	private final Vouchers vouchers;

	private final Wire wire;

	private final OperationNumbers numbers;

	private final Clock clock;

	Call(AnprSettings settings, Wire wire, Clock clock) {
		this.settings = settings;
		this.wire = wire;
		this.clock = clock;
		this.tokens = new Tokens(clock);
		this.vouchers = new Vouchers(wire, settings);
		this.numbers = new OperationNumbers(clock);
	}

	/**
	 * @param record takes what is known of the call so far, also when it fails
	 * @return the body of a good answer
	 * @throws Refused when there is none
	 */
	JsonNode make(UseCase useCase, Criteria criteria, Credentials credentials, Lookup lookup, CallRecord record) {
		AnprSettings.Service service = service(useCase);
		String purpose = credentials.purpose(useCase);
		String operation = this.numbers.next();
		record.begins(operation, purpose, Instant.now(this.clock));
		byte[] body = body(RequestE002.of(operation, useCase, criteria, lookup.reason(), LocalDate.now(this.clock)));
		String evidence = this.tokens.evidence(credentials, service.audience(), purpose, lookup, this.settings.loa());
		Voucher voucher = this.vouchers.fetch(credentials,
				this.tokens.assertion(credentials, this.settings.tokenAudience(), purpose, evidence));
		record.voucher(voucher.jti());
		String digest = Digests.header(body);
		HttpRequest request = HttpRequest.newBuilder(URI.create(service.server() + "/anpr-service-e002"))
			.header("Authorization", "Bearer " + voucher.token())
			.header("Agid-JWT-TrackingEvidence", evidence)
			.header("Agid-JWT-Signature", this.tokens.signature(credentials, service.audience(), digest, JSON_TYPE))
			.header("Digest", digest)
			.header("Content-Type", JSON_TYPE)
			.header("Accept", JSON_TYPE)
			.POST(BodyPublishers.ofByteArray(body))
			.build();
		return Replies.read(this.wire.send(request), record);
	}

	private AnprSettings.Service service(UseCase useCase) {
		AnprSettings.@Nullable Service service = this.settings.services().get(useCase.name());
		if (service == null) {
			throw new Refused(Kind.NOT_CONFIGURED, "No address for " + useCase);
		}
		return service;
	}

	/** Once: the same bytes are digested and sent. */
	private static byte[] body(RequestE002 request) {
		try {
			return JSON.writeValueAsBytes(request);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A request of strings can be written", ex);
		}
	}

}
