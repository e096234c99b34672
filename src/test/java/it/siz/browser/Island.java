package it.siz.browser;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** The form of a task as a person fills it in: by the words of its labels. */
final class Island {

	private static final List<String> DAILY = List.of("Fare il bagno o la doccia", "Vestirsi",
			"Usare i servizi igienici", "Spostarsi dal letto alla sedia", "Continenza", "Alimentarsi",
			"Usare il telefono", "Fare acquisti", "Preparare il cibo", "Governare la casa", "Fare il bucato",
			"Usare i mezzi di trasporto", "Prendere i farmaci", "Gestire il denaro");

	private final Page page;

	Island(Page page) {
		this.page = page;
	}

	void write(String label, String text) {
		Locator field = labelled(label);
		field.fill(text);
		field.press("Tab");
	}

	void pick(String set, String label) {
		this.page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(set))
			.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
			.check();
	}

	void tick(String label) {
		labelled(label).check();
	}

	void select(String label, String option) {
		labelled(label).selectOption(new SelectOption().setLabel(option));
	}

	/** An application for a minor with everything that its family can ask. */
	void fillMinor() {
		select("Chi presenta la domanda", "Familiare");
		pick("Dove vive la persona", "A casa");
		write("Invalidità civile", "100");
		tick("Indennità di frequenza");
		pick("Legge 104/1992, articolo 3", "Comma 3 (gravità)");
		select("Tipo di ISEE", "Minorenni");
		write("Valore ISEE", "9500");
		write("Scadenza dell’ISEE", "31/12/2026");
		for (String activity : DAILY) {
			Locator answers = labelled(activity);
			answers.selectOption(new SelectOption().setIndex(answers.locator("option").count() - 1));
		}
		tick("Buono caregiver familiare");
		write("Cognome e nome del caregiver", "Ferri Paolo");
		write("Codice fiscale del caregiver", "FRRPLA75C02E648B");
		write("Ore di cura alla settimana", "40");
	}

	private Locator labelled(String label) {
		return this.page.locator("#modulo").getByLabel(label).first();
	}

}
