package it.siz.kernel;

import java.math.BigDecimal;

/**
 * An amount of euro as people in Italy type it: 68.508,54 or 68508,54 or 1200, and as
 * programs do, 68508.54. At most two decimals; what it may be is for others to say.
 */
public final class TypedMoney {

	private TypedMoney() {
	}

	/**
	 * @throws NumberFormatException when it is no amount, or one that nobody here can
	 * mean
	 */
	public static BigDecimal parse(String typed) {
		String text = typed.strip();
		boolean grouped = text.matches("-?[0-9]{1,3}(\\.[0-9]{3})+(,[0-9]{1,2})?");
		String plain = grouped ? text.replace(".", "") : text;
		if (!plain.matches("-?[0-9]{1,9}([.,][0-9]{1,2})?")) {
			throw new NumberFormatException("No amount of euro");
		}
		return new BigDecimal(plain.replace(',', '.'));
	}

}
