package it.siz.practice;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who applies (richiedente), never the social worker (FAQ, flows of the measures).
 *
 * @param relation SELF "Me stesso", OTHER "Altra persona"
 * @param subject the other person; null for SELF
 */
public record Applicant(@Nullable String relation, @Nullable UUID subject) {

	public static final String SELF = "SELF";

	public static final String OTHER = "OTHER";

	/** Nobody but the person: kinds for which nobody applies. */
	static Applicant ofSubject() {
		return new Applicant(SELF, null);
	}

}
