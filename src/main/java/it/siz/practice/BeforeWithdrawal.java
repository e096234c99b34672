package it.siz.practice;

import it.siz.operator.Viewer;

/**
 * What a module gives up before a practice is withdrawn, such as a place on an agenda. It
 * holds what others decide by until the transaction ends: either they decide, or the
 * practice is withdrawn.
 */
public interface BeforeWithdrawal {

	void before(Viewer viewer, Practice practice);

}
