package it.siz.inps;

import java.time.LocalDate;

/** The default: nobody is asked, people type what the attestation says. */
class ManualEntry implements IseeGateway {

	@Override
	public boolean on() {
		return false;
	}

	@Override
	public InpsAnswer attestation(String codiceFiscale, LocalDate day, String operator) {
		return InpsAnswer.of(Outcome.SPENTO);
	}

}
