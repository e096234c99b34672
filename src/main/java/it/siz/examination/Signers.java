package it.siz.examination;

import java.time.Instant;
import java.util.Collection;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;
import org.jspecify.annotations.Nullable;

/** Reads who signed, when, and whether the signed bytes are unchanged (CMS, RFC 5652). */
final class Signers {

	private Signers() {
	}

	/** A signature that cannot be verified counts as not intact. */
	static Signature read(SignerInformation signer, Store<X509CertificateHolder> certificates) {
		Collection<X509CertificateHolder> own = certificates.getMatches(signer.getSID());
		if (own.isEmpty()) {
			return new Signature("", "", null, false, false, true);
		}
		X509CertificateHolder certificate = own.iterator().next();
		Instant stamp = stamped(signer);
		return new Signature(name(certificate.getSubject()), name(certificate.getIssuer()),
				(stamp != null) ? stamp : claimed(signer), stamp != null, intact(signer, certificate), true);
	}

	/** By the public key alone: an expired certificate does not change the bytes. */
	private static boolean intact(SignerInformation signer, X509CertificateHolder certificate) {
		try {
			return signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
				.build(new JcaX509CertificateConverter().getCertificate(certificate).getPublicKey()));
		}
		catch (Exception ex) { // whatever a library of cryptography throws at a spoilt
								// one
			return false;
		}
	}

	private static @Nullable Instant claimed(SignerInformation signer) {
		AttributeTable signed = signer.getSignedAttributes();
		Attribute time = (signed != null) ? signed.get(CMSAttributes.signingTime) : null;
		return (time != null) ? Time.getInstance(time.getAttrValues().getObjectAt(0)).getDate().toInstant() : null;
	}

	private static @Nullable Instant stamped(SignerInformation signer) {
		AttributeTable unsigned = signer.getUnsignedAttributes();
		Attribute stamp = (unsigned != null) ? unsigned.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken) : null;
		if (stamp == null) {
			return null;
		}
		try {
			ASN1Encodable token = stamp.getAttrValues().getObjectAt(0);
			return new TimeStampToken(ContentInfo.getInstance(token)).getTimeStampInfo().getGenTime().toInstant();
		}
		catch (Exception ex) { // as above
			return null;
		}
	}

	private static String name(X500Name name) {
		RDN[] common = name.getRDNs(BCStyle.CN);
		return (common.length > 0) ? IETFUtils.valueToString(common[0].getFirst().getValue()) : name.toString();
	}

}
