package it.siz.document;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import it.siz.operator.Viewer;
import it.siz.practice.Practice;
import it.siz.practice.TaskPanel.Panel;

/**
 * Lets another module say something about documents on their rows: what it read in them,
 * what it offers to do with it.
 */
public interface DocumentNotes {

	/**
	 * @param documents of this practice, which the viewer may see
	 * @return by the document's id; the template's fragment is "note(content)"
	 */
	Map<UUID, Panel> of(Viewer viewer, Practice practice, List<DocumentView> documents);

}
