package it.siz.consultation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import it.siz.kernel.CodiceFiscale;

/**
 * Hides what identifies a person: with the key, one can still ask whether a given code
 * was searched for. A bare hash would be undone by trying all codes, which are few.
 */
@Component
class CodeSeal {

	private static final Pattern CODE = Pattern.compile("(?i)\\b(?=\\w*\\d)[A-Z0-9]{11,16}\\b");

	private final Supplier<SecretKeySpec> key;

	CodeSeal(JdbcClient jdbc) {
		this.key = SingletonSupplier.of(() -> new SecretKeySpec(read(jdbc), "HmacSHA256"));
	}

	/** The first one that any node wrote. */
	private static byte[] read(JdbcClient jdbc) {
		byte[] fresh = new byte[32];
		new SecureRandom().nextBytes(fresh);
		jdbc.sql("insert into seal (name, key) values ('consultation', ?) on conflict do nothing")
			.param(fresh)
			.update();
		return jdbc.sql("select key from seal where name = 'consultation'").query((row, i) -> row.getBytes(1)).single();
	}

	/** HMAC-SHA256 in hexadecimal digits; spaces and case of the code do not matter. */
	String of(String code) {
		try {
			Mac mac = Mac.getInstance(this.key.get().getAlgorithm());
			mac.init(this.key.get());
			return HexFormat.of().formatHex(mac.doFinal(CodiceFiscale.clean(code).getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HmacSHA256 is part of every Java", ex);
		}
	}

	/** A sentence without the codes somebody wrote into it. */
	String hide(String text) {
		return CODE.matcher(text).replaceAll("…");
	}

}
