package it.siz.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import it.siz.kernel.CodiceFiscale;
import it.siz.kernel.Fault;

/**
 * Compares a codice fiscale with the person it is said to be of: a slip in either is
 * found here. Reality may differ, after a change of name for instance, so the operator
 * may confirm.
 */
final class Agreement {

	private final CodiceFiscale code;

	private final SubjectForm form;

	private final Places places;

	private final List<Fault> doubts = new ArrayList<>();

	private Agreement(CodiceFiscale code, SubjectForm form, Places places) {
		this.code = code;
		this.form = form;
		this.places = places;
	}

	/** One fault per field where code and data differ; each says both values. */
	static List<Fault> doubts(CodiceFiscale code, SubjectForm form, Places places, LocalDate today) {
		Agreement agreement = new Agreement(code, form, places);
		agreement.names();
		agreement.sex();
		agreement.birthDate(today);
		agreement.birthPlace();
		return agreement.doubts;
	}

	private void names() {
		String family = String.valueOf(this.form.cognome()).strip();
		String familyLetters = NameLetters.family(family);
		if (!familyLetters.equals(this.code.familyLetters())) {
			doubt("cognome", "subject.familyMismatch", this.code.familyLetters(), family, familyLetters);
		}
		String given = (this.form.nome() != null) ? this.form.nome().strip() : "";
		String givenLetters = NameLetters.given(given);
		if (!givenLetters.equals(this.code.givenLetters())) {
			doubt("nome", "subject.givenMismatch", this.code.givenLetters(), given, givenLetters);
		}
	}

	private void sex() {
		if (this.form.sesso() != null && !this.code.sex().equals(this.form.sesso())) {
			doubt("sesso", "F".equals(this.code.sex()) ? "subject.sexMismatch.F" : "subject.sexMismatch.M");
		}
	}

	/** The code leaves the century open; an unknown day or month is not compared. */
	private void birthDate(LocalDate today) {
		LocalDate typed = this.form.dataNascita();
		if (typed == null) {
			return;
		}
		LocalDate born = this.code.birthDate(today);
		boolean year = born.getYear() % 100 == typed.getYear() % 100;
		boolean month = "GIORNO_E_MESE".equals(this.form.nascitaSenza()) || born.getMonth() == typed.getMonth();
		boolean day = this.form.nascitaSenza() != null || born.getDayOfMonth() == typed.getDayOfMonth();
		if (!year || !month || !day) {
			doubt("dataNascita", "subject.birthDateMismatch", italian(born), italian(typed));
		}
	}

	private void birthPlace() {
		String typed = this.form.luogoNascita();
		if (typed != null && !typed.equals(this.code.birthPlace())) {
			doubt("luogoNascita", "subject.birthPlaceMismatch", this.places.name(this.code.birthPlace()),
					this.places.name(typed));
		}
	}

	static String italian(LocalDate date) {
		return "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
	}

	private void doubt(String field, String code, Object... args) {
		this.doubts.add(Fault.of(field, code, args));
	}

}
