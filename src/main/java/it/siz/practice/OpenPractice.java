package it.siz.practice;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The wish to open a practice, as REST sends it.
 *
 * @param call the call it answers, for kinds that need one
 */
public record OpenPractice(@Nullable String kind, @Nullable UUID subject, @Nullable Applicant applicant,
		@Nullable UUID call) {
}
