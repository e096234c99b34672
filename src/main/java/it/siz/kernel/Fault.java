package it.siz.kernel;

import java.util.List;

/**
 * One thing that is wrong with what was sent, beside the field it concerns. The words
 * stand in the message bundles under the code; arguments fill their placeholders.
 *
 * @param field path of the field ("isee", "familiari[0].nome"); empty when no field is
 * concerned
 * @param code message key
 * @param args placeholders, in order
 */
public record Fault(String field, String code, List<Object> args) {

	public static Fault of(String field, String code, Object... args) {
		return new Fault(field, code, List.of(args));
	}

}
