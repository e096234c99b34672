package it.siz.simulator;

/** The e-services of ANPR that are imitated, with their names in the PDND catalogue. */
enum EService {

	C015("C015-servizioAccertamentoGeneralita"), C020("C020-servizioAccertamentoResidenza"),
	C021("C021-servizioAccertamentoStatoFamiglia"), C030("C030-servizioAccertamentoIdUnicoNazionale");

	private final String title;

	EService(String title) {
		this.title = title;
	}

	/** Where it answers. */
	String path() {
		return "/govway/rest/in/MinInternoPortaANPR-PDND/" + this.title + "/v1";
	}

	/** As on the real gateway: the address without "-PDND" and without the operation. */
	String audience() {
		return "https://simulatore.anpr.invalid/govway/rest/in/MinInternoPortaANPR/" + this.title + "/v1";
	}

}
