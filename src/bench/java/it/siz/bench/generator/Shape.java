package it.siz.bench.generator;

import java.util.List;

/**
 * What practices of one kind look like.
 *
 * @param share of all practices, in percent
 * @param owners roles that open it
 * @param stations tasks that somebody has to do
 * @param rest where it stands when nobody has to act
 * @param end state of a closed one
 */
record Shape(String kind, String prefix, int share, List<String> owners, List<Station> stations, Station rest,
		String end) {

	private static final List<String> SOCIAL = List.of("ASSISTENTE_SOCIALE");

	private static final List<String> ALL = List.of("ASSISTENTE_SOCIALE", "REFERENTE", "AMMINISTRATIVO");

	static final List<Shape> SHAPES = List.of(
			new Shape("segnalazione", "SEG", 35, ALL,
					List.of(Station.owner("compila", "Compila la segnalazione", "inCompilazione"),
							Station.office("smista", "Smista la segnalazione", "daSmistare", null,
									"referente,assistenteSociale")),
					Station.waits("registrata", "Segnalazione registrata", "aperta", "closePractice"), "chiusa"),
			new Shape("presa-in-carico", "PIC", 25, SOCIAL,
					List.of(Station.owner("compila", "Compila la presa in carico", "inCompilazione")),
					Station.waits("inCarico", "Presa in carico aperta", "aperta", "closePractice"), "chiusa"),
			new Shape("valutazione", "VAL", 20, SOCIAL,
					List.of(Station.owner("compila", "Compila la valutazione", "inCompilazione")),
					Station.waits("valutata", "Valutazione conclusa e consultabile", "aperta", "closePractice"), "chiusa"),
			new Shape("progetto", "PRO", 12, ALL,
					List.of(Station.owner("compila", "Compila il progetto", "inCompilazione")),
					Station.waits("inCorso", "Progetto in corso", "aperta", "closePractice"), "chiusa"),
			new Shape("domanda-b2", "B2", 5, SOCIAL,
					List.of(Station.owner("compila", "Compila la domanda", "inCompilazione"),
							Station.office("verifica", "Verifica la domanda", "inVerifica", "B2", "referente")),
					Station.waits("attendeGraduatoria", "Attende la graduatoria", "inGraduatoria", "rankingApproved"),
					"conclusa"),
			new Shape("domanda", "DOM", 3, List.of("REFERENTE"),
					List.of(new Station("caricaPatto", "Carica il patto", "attendePatto", "ASSIGNED", null, "", null)),
					Station.waits("attendeScorrimento", "Attende uno scorrimento", "inScorrimento", "fundedLater"),
					"conclusa"));

	static Shape at(int percent) {
		int upTo = 0;
		for (Shape shape : SHAPES) {
			upTo += shape.share;
			if (percent < upTo) {
				return shape;
			}
		}
		throw new IllegalArgumentException(percent + " %");
	}

}
