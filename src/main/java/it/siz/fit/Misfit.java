package it.siz.fit;

import java.util.Locale;

/** What may not fit; the sentence of each says what to do. */
enum Misfit {

	FORM, DELEGATE, DECISION, MESSAGE, SIGNAL, OWN_MESSAGE, UNIT, KIND, GROUP, ASSIGN, PROPERTY, TASK, TASK_FORM, FIELD,
	OPTION, WAIT, SERVICE, MEASURE_DECISION, MEASURE_FORM, OUTPUT, FORM_NAME, LIST, TEXT, ROLE, ACTION, SCOPE, STEP,
	STATE, DOCUMENT, UNSEEN;

	/** Key of its sentence: fit.ownMessage. */
	String code() {
		String[] words = name().toLowerCase(Locale.ROOT).split("_");
		StringBuilder code = new StringBuilder("fit.").append(words[0]);
		for (int i = 1; i < words.length; i++) {
			code.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
		}
		return code.toString();
	}

}
