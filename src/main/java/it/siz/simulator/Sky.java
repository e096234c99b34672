package it.siz.simulator;

import org.jspecify.annotations.Nullable;

import it.siz.simulator.Weather.Fault;

/** The weather of the moment; clears up by itself when it was meant for some requests. */
final class Sky {

	private Weather weather;

	private int left;

	Sky(Weather weather) {
		this.weather = weather;
		this.left = weather.lasts();
	}

	synchronized void turn(Weather to) {
		this.weather = to;
		this.left = to.lasts();
	}

	synchronized int delay(EService service) {
		return this.weather.concerns(service) ? this.weather.millis() : 0;
	}

	synchronized @Nullable Fault token() {
		return pass(this.weather.token());
	}

	synchronized @Nullable Fault answer(EService service) {
		return this.weather.concerns(service) ? pass(this.weather.answer()) : null;
	}

	private @Nullable Fault pass(@Nullable Fault fault) {
		if (fault != null && this.weather.lasts() > 0 && --this.left == 0) {
			this.weather = Weather.FAIR;
		}
		return fault;
	}

}
