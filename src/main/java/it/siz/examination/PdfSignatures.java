package it.siz.examination;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Calendar;
import java.util.Optional;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/** The signatures inside a PDF (PAdES): each covers the bytes that it says it covers. */
final class PdfSignatures {

	/** The whole file but the signature itself: two ranges, to the last byte. */
	private static final int RANGES = 4;

	private PdfSignatures() {
	}

	static void read(PDDocument document, Reading reading) throws IOException {
		for (PDSignature signature : document.getSignatureDictionaries()) {
			byte[] contents = signature.getContents();
			long[] range = range(signature);
			if (contents == null || contents.length == 0 || range.length != RANGES) {
				continue;
			}
			try {
				read(signature, contents, range, reading);
			}
			catch (CMSException | IllegalArgumentException ex) {
				reading.signatures.add(new Signature(Optional.ofNullable(signature.getName()).orElse(""), "",
						moment(signature), false, false, false));
			}
		}
	}

	private static void read(PDSignature signature, byte[] contents, long[] range, Reading reading)
			throws IOException, CMSException {
		CMSSignedData signed = new CMSSignedData(new SignedRanges(reading.file, range), unpadded(contents));
		boolean whole = range[0] == 0 && range[2] + range[3] == Files.size(reading.file);
		for (SignerInformation signer : signed.getSignerInfos()) {
			Signature found = Signers.read(signer, signed.getCertificates());
			reading.signatures.add(new Signature(found.signer(), found.issuer(),
					(found.at() != null) ? found.at() : moment(signature), found.stamped(), found.intact(), whole));
		}
	}

	/** PDFBox reads it as int, which ends at 2 GiB. */
	private static long[] range(PDSignature signature) {
		COSArray range = signature.getCOSObject().getCOSArray(COSName.BYTERANGE);
		return (range == null) ? new long[0]
				: range.toList()
					.stream()
					.mapToLong(each -> (each instanceof COSNumber number) ? number.longValue() : -1)
					.toArray();
	}

	/** The room that a signature leaves is filled up with zeros. */
	private static ContentInfo unpadded(byte[] contents) throws IOException {
		try (ASN1InputStream in = new ASN1InputStream(contents)) {
			return ContentInfo.getInstance(in.readObject());
		}
	}

	private static @Nullable Instant moment(PDSignature signature) {
		Calendar date = signature.getSignDate();
		return (date != null) ? date.toInstant() : null;
	}

}
