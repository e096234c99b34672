package it.siz.workflow;

import java.util.List;
import java.util.Map;

import it.siz.kernel.Fault;

/**
 * What another module has to say of models before they are deployed together. The gate
 * has let each of them pass.
 */
public interface ModelCheck {

	/**
	 * @param files contents of all that would be in force, by name ("dmn/visibility.dmn")
	 * @param own contents of those that came with the application
	 * @return what does not fit; the field is file:line
	 */
	List<Fault> check(Map<String, byte[]> files, Map<String, byte[]> own);

}
