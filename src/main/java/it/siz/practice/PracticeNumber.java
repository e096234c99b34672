package it.siz.practice;

/** Number per kind and year. @param prefix what people say instead of the kind (PIC) */
record PracticeNumber(String kind, String prefix, int year, int number) {

	String code() {
		return "%s-%d-%04d".formatted(this.prefix, this.year, this.number);
	}

}
