package it.siz.measure;

/** The life of a call, in this order. */
enum CallState {

	PREPARATO, APERTO, CHIUSO, APPROVATO, ARCHIVIATO

}
