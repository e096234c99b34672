package it.siz.operator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Pages and calls that show persons: shut to whoever only writes models or keeps accounts
 * (403), whatever the rules of visibility say of single practices.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
public @interface CaseData {

	/**
	 * Whether whoever keeps accounts comes in as well: to load, unite and answer for
	 * records of the registry, without the cases.
	 */
	boolean administrators() default false;

}
