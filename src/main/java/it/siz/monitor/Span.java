package it.siz.monitor;

/** When something is due, in whole days of Italian time from today. */
public enum Span {

	LATE, TODAY, WEEK, FORTNIGHT, MONTH, LATER

}
