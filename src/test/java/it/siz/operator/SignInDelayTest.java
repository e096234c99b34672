package it.siz.operator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignInDelayTest {

	private Instant now = Instant.parse("2026-11-23T08:00:00Z");

	private final SignInDelay delay = new SignInDelay(new Clock() {
		@Override
		public ZoneId getZone() {
			return ZoneId.of("UTC");
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return SignInDelayTest.this.now;
		}
	});

	@Test
	void waitsTwiceAsLongEachTimeUpToAQuarterOfAnHour() {
		fail(5);
		assertThat(remaining()).isEqualTo(Duration.ofSeconds(5));
		fail(1);
		assertThat(remaining()).isEqualTo(Duration.ofSeconds(10));
		fail(50);
		assertThat(remaining()).isEqualTo(Duration.ofMinutes(15));
	}

	@Test
	void oneAddressDoesNotLockAnother() {
		fail(20);
		assertThat(this.delay.remaining("anna", "10.0.0.2")).isZero();
	}

	@Test
	void successAndTimeForgive() {
		fail(6);
		this.delay.succeeded("anna", "10.0.0.1");
		assertThat(remaining()).isZero();
		fail(6);
		this.now = this.now.plus(Duration.ofHours(1));
		fail(1);
		assertThat(remaining()).isZero();
	}

	private void fail(int times) {
		for (int i = 0; i < times; i++) {
			this.delay.failed("anna", "10.0.0.1");
		}
	}

	private Duration remaining() {
		return this.delay.remaining("anna", "10.0.0.1");
	}

}
