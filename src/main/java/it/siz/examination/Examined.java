package it.siz.examination;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a content that is kept.
 *
 * @param pages 0 where pages do not count
 * @param scan pages without text: nobody can search or copy them
 * @param pdfa null where it was not looked at
 * @param attestation what an attestation of ISEE says, as it was read
 */
public record Examined(FileKind kind, int pages, boolean scan, @Nullable Pdfa pdfa, List<Signature> signatures,
		@Nullable Attestation attestation) {
}
