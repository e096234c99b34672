package it.siz.examination;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.Date;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Documents that Maria Verdi has signed, in an envelope or inside the PDF. */
final class SignedFile {

	private static final SignedFile MARIA = new SignedFile("CN=MARIA VERDI,O=Cittadina,C=IT");

	private final KeyPair keys;

	private final X509Certificate certificate;

	private SignedFile(String name) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			this.keys = generator.generateKeyPair();
			Instant now = Instant.now();
			this.certificate = new JcaX509CertificateConverter().getCertificate(
					new JcaX509v3CertificateBuilder(new X500Name("CN=Firma di prova CA,C=IT"), BigInteger.ONE,
							Date.from(now.minus(1, ChronoUnit.DAYS)), Date.from(now.plus(1, ChronoUnit.DAYS)),
							new X500Name(name), this.keys.getPublic())
						.build(signer()));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private ContentSigner signer() throws Exception {
		return new JcaContentSignerBuilder("SHA256withRSA").build(this.keys.getPrivate());
	}

	/**
	 * @param inside whether the document lies in the envelope
	 */
	static byte[] envelope(byte[] document, boolean inside) {
		return MARIA.sign(document, inside);
	}

	private byte[] sign(byte[] document, boolean inside) {
		try {
			CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
			generator.addSignerInfoGenerator(
					new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build()).build(signer(),
							this.certificate));
			generator.addCertificates(new JcaCertStore(List.of(this.certificate)));
			return generator.generate(new CMSProcessableByteArray(document), inside).getEncoded();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	static byte[] pdf(byte[] document) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PDDocument pdf = Loader.loadPDF(document)) {
			PDSignature signature = new PDSignature();
			signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
			signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
			signature.setSignDate(Calendar.getInstance());
			pdf.addSignature(signature, SignedFile::detached);
			pdf.saveIncremental(bytes);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

	private static byte[] detached(InputStream content) throws IOException {
		return MARIA.sign(content.readAllBytes(), false);
	}

}
