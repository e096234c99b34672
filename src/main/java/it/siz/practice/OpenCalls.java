package it.siz.practice;

import java.util.List;
import java.util.UUID;

/**
 * The calls in which a practice may be opened now; the module that keeps calls answers.
 */
public interface OpenCalls {

	List<OpenCall> openFor(String measure);

	record OpenCall(UUID id, String title) {
	}

}
