package it.siz.commission;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The SHA-256 that proves approved minutes unchanged, over their canonical text: UTF-8
 * lines of tab-separated fields, each ended by a line feed. <pre>
 * verbale  1 (version of this text)  session id  office  year  number  day  place
 * membro   name  presente|assente                                  (in their order)
 * caso     position  practice number  outcome  amount or "-"  abstained names  reasons
 * </pre>
 */
final class MinutesSeal {

	private MinutesSeal() {
	}

	static String of(Session session) {
		StringBuilder text = new StringBuilder();
		line(text, "verbale", 1, session.id(), session.unit(), session.year(), session.number(), session.day(),
				session.place());
		session.members()
			.forEach(member -> line(text, "membro", member.name(), member.present() ? "presente" : "assente"));
		session.cases()
			.forEach(each -> line(text, "caso", each.position(), each.code(), each.outcome(), amount(each.amount()),
					each.abstained().stream().map(id -> name(session, id)).sorted().collect(Collectors.joining(", ")),
					each.reasons()));
		return sha256(text.toString());
	}

	private static void line(StringBuilder text, Object... fields) {
		StringJoiner line = new StringJoiner("\t", "", "\n");
		for (Object field : fields) {
			line.add(String.valueOf(field).replaceAll("[\\t\\n\\r]", " "));
		}
		text.append(line);
	}

	static String name(Session session, UUID member) {
		return session.members()
			.stream()
			.filter(each -> each.id().equals(member))
			.map(Member::name)
			.findFirst()
			.orElse("?");
	}

	private static String amount(@org.jspecify.annotations.Nullable BigDecimal amount) {
		return (amount != null) ? amount.stripTrailingZeros().toPlainString() : "-";
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
