package it.siz.practice;

import java.util.Map;

/**
 * Lets another module fill in what it knows before anything is typed: nobody is asked for
 * what SIZ holds. Answers given already come first, and everything may be changed.
 */
public interface Prefill {

	/**
	 * @param fields custom properties of the fields that ask for it, by answer key
	 * @return values by answer key
	 */
	Map<String, Object> of(Practice practice, Map<String, Map<String, String>> fields);

}
