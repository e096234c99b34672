package it.siz.anpr;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What the register of calls keeps of one call; filled in as the call goes on. */
class CallRecord {

	final UUID lookup;

	final UseCase useCase;

	final int attempt;

	String operation = "";

	String purpose = "";

	String voucher = "";

	String anprOperation = "";

	String assistance = "";

	int status;

	Instant at = Instant.EPOCH;

	CallRecord(UUID lookup, UseCase useCase, int attempt) {
		this.lookup = lookup;
		this.useCase = useCase;
		this.attempt = attempt;
	}

	void begins(String operation, String purpose, Instant now) {
		this.operation = operation;
		this.purpose = purpose;
		this.at = now;
	}

	void voucher(String jti) {
		this.voucher = jti;
	}

	void answered(int status, String assistance) {
		this.status = status;
		this.assistance = assistance;
	}

	void operationOfAnpr(String id) {
		this.anprOperation = id;
	}

	long millis(Instant now) {
		return Duration.between(this.at, now).toMillis();
	}

}
