package it.siz.examination;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One signature on a document, as far as it can be told from the file itself: not whether
 * the certificate is a trusted or a revoked one.
 *
 * @param signer name in the certificate
 * @param issuer who issued the certificate
 * @param at when, by its time stamp or else by the signer's own clock; null when neither
 * says
 * @param stamped whether a time stamp says so
 * @param intact whether the signed bytes are those that were signed
 * @param whole whether they are the whole document: false when something was added after
 */
public record Signature(String signer, String issuer, @Nullable Instant at, boolean stamped, boolean intact,
		boolean whole) {
}
