package it.siz.form;

import com.google.re2j.Pattern;

/**
 * What form-js takes for an international telephone number: 00 or +, a calling code, the
 * beginning of another one, and four digits at least. No landline of Italy passes, since
 * its number begins with 0: forms ask for telephones with a pattern of their own.
 */
final class Phone {

	private static final String CODES = """
			1 1242 1246 1264 1268 1284 1340 1345 1441 1473 1649 1664 1670 1671 1684 1721 1758 1767 1784 1787 1809
			1829 1849 1868 1869 1876 1939 20 21[12368] 22\\d 23\\d 24[0-68] 249 25[0-8] 26\\d 27 291 29[789] 30 31
			32 33 34 35\\d 36 37\\d 38[0-35-79] 39 3906698 40 41 42[013] 43 44 45 46 47 4779 48 49 50\\d 51 52 53 54
			55 56 57 58 59[0-8] 5999 60 61 62 63 64 65 66 67[02-9] 68[0-35-9] 69[0-2] 7 76 77 81 82 84 850 85[2356]
			86 880 886 90 91 92 93 94 95 96[0-8] 97[0-7] 98 99[2-68]""";

	private static final String NEXT = "9[679]\\d|8[035789]\\d|6[789]\\d|5[09]\\d|42\\d|3[578]\\d|2[1-689]\\d|9[0-58]|8[1246]"
			+ "|6[0-6]|5[1-8]|4[013-9]|3[0-469]|2[07]|7|1";

	static final Pattern PATTERN = Pattern
		.compile("(\\+|00)(" + CODES.strip().replaceAll("\\s+", "|") + ")(" + NEXT + ")\\d{4,20}$");

	private Phone() {
	}

}
