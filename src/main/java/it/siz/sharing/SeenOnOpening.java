package it.siz.sharing;

import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.Viewer;

/** Keeps when a receiver first opened what was assigned to him or her. */
@Component
public class SeenOnOpening {

	private final AssignmentRows rows;

	SeenOnOpening(AssignmentRows rows) {
		this.rows = rows;
	}

	/** The viewer opened the practice; nothing happens unless it was assigned. */
	@Transactional
	public void opened(Viewer viewer, UUID practice) {
		this.rows.seen(viewer, practice);
	}

}
