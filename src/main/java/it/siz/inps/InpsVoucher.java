package it.siz.inps;

/** The PDND voucher that each question carries; without such a bean it carries none. */
@FunctionalInterface
public interface InpsVoucher {

	/** A token that is valid now. */
	String token();

}
