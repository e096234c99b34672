package it.siz.journey;

import java.nio.charset.StandardCharsets;

/** Small files as people upload them, and as they should not. */
public final class Files {

	public static final byte[] PDF = """
			%PDF-1.4
			1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
			2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
			3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
			trailer<</Root 1 0 R>>
			%%EOF
			""".getBytes(StandardCharsets.US_ASCII);

	/** First bytes of a Windows program. */
	public static final byte[] PROGRAM = "MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000\u0000\u0000This program cannot be run in DOS mode"
		.getBytes(StandardCharsets.ISO_8859_1);

	private Files() {
	}

}
