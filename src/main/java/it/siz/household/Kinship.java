package it.siz.household;

/**
 * What somebody is to the reference person of a household, in ANPR's codes; the words
 * stand in the bundles as household.kinship and the code.
 *
 * @param code of ANPR's table 05 ("3" is a child); with a C before it, of table 06
 * @param generation row of the tree: 0 that of the reference person, 1 the parents'
 * @param offered whether it may still be chosen
 */
public record Kinship(String code, int generation, boolean offered) {

	/** The intestatario of the registry's card: everybody else is related to this one. */
	public static final String REFERENCE = "1";

	private static final String CONVIVENZA = "4";

	/**
	 * The code of a member as ANPR tells it, which may have zeros in front.
	 * @param tipoLegame 3 a family, 4 a convivenza, 5 a family abroad
	 */
	public static String code(String tipoLegame, String codiceLegame) {
		String plain = codiceLegame.strip().replaceFirst("^0+(?=.)", "");
		return CONVIVENZA.equals(tipoLegame.strip()) ? 'C' + plain : plain;
	}

}
