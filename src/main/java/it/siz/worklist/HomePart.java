package it.siz.worklist;

import org.springframework.ui.Model;

import it.siz.operator.Viewer;

/**
 * What another module shows on the home page: it adds its own attributes to the model.
 */
public interface HomePart {

	void fill(Viewer viewer, Model model);

}
