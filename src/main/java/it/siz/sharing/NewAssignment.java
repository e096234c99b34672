package it.siz.sharing;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to share, in one step for unit and operator.
 *
 * @param unit code of the unit that receives
 * @param operator one of its people; null for everybody in it
 * @param access READ or EDIT
 * @param until last day of access; null for no end
 * @param note for the receiver, at most 500 characters
 */
public record NewAssignment(@Nullable String unit, @Nullable UUID operator, @Nullable String access,
		@Nullable LocalDate until, @Nullable String note) {

	public static final String READ = "READ";

	public static final String EDIT = "EDIT";

}
