package it.siz.operator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.WebUtils;

/**
 * Remembers, after a session expired, who was at work here and in which unit: the page
 * that is still open may only be continued by the same operator. It opens nothing by
 * itself. The seal is kept in the database: a ticket outlives a crash of the server.
 */
@Component
class ReturnTicket {

	static final String COOKIE = "SIZ_RITORNO";

	private final Supplier<SecretKeySpec> seal;

	ReturnTicket(JdbcClient jdbc) {
		this.seal = SingletonSupplier.of(() -> new SecretKeySpec(key(jdbc), "HmacSHA256"));
	}

	/** The first one that any node wrote. */
	private static byte[] key(JdbcClient jdbc) {
		byte[] key = new byte[32];
		new SecureRandom().nextBytes(key);
		jdbc.sql("insert into seal (name, key) values ('return-ticket', ?) on conflict do nothing").param(key).update();
		return jdbc.sql("select key from seal where name = 'return-ticket'")
			.query((row, i) -> row.getBytes(1))
			.single();
	}

	record Holder(UUID operator, String unit) {
	}

	void give(HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
		String content = viewer.operator() + ":" + ((viewer.unit() != null) ? viewer.unit().code() : "");
		set(request, response, content.replace(':', '.') + "." + sign(content), Duration.ofHours(12));
	}

	void tear(HttpServletRequest request, HttpServletResponse response) {
		set(request, response, "", Duration.ZERO);
	}

	Optional<Holder> holder(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		String[] parts = (cookie != null) ? cookie.getValue().split("\\.") : new String[0];
		if (parts.length != 3 || !same(sign(parts[0] + ":" + parts[1]), parts[2])) {
			return Optional.empty();
		}
		return Optional.of(new Holder(UUID.fromString(parts[0]), parts[1]));
	}

	private static boolean same(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

	private String sign(String content) {
		try {
			SecretKeySpec key = this.seal.get();
			Mac mac = Mac.getInstance(key.getAlgorithm());
			mac.init(key);
			byte[] sum = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HmacSHA256 is part of every Java", ex);
		}
	}

	private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
		ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Strict")
			.path(request.getContextPath() + "/")
			.maxAge(age)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
