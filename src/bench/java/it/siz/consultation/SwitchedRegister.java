package it.siz.consultation;

import java.util.List;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The register in each of the ways that were weighed against each other (ADR 0016), and none at all. */
public final class SwitchedRegister extends Register {

	/** How a line is written; QUEUED is the product's way. */
	public enum Way {

		NONE, QUEUED, WITH_THE_PAGE, WITH_THE_PAGE_RELAXED

	}

	private static volatile Way way = Way.QUEUED;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private SwitchedRegister(JdbcTemplate jdbc, TransactionTemplate transaction, Months months) {
		super(jdbc, transaction, months);
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	public static void use(Way chosen) {
		way = chosen;
	}

	@Override
	void note(Consultation consultation) {
		switch (way) {
			case NONE -> {
			}
			case QUEUED -> super.note(consultation);
			case WITH_THE_PAGE -> write(consultation, "on");
			case WITH_THE_PAGE_RELAXED -> write(consultation, "off");
		}
	}

	private void write(Consultation consultation, String durable) {
		this.transaction.executeWithoutResult(status -> {
			this.jdbc.execute("set local synchronous_commit = " + durable);
			this.jdbc.batchUpdate(INSERT, List.of(consultation), 1, Register::fill);
		});
	}

	/** Puts it in the place of the product's. */
	public static BeanPostProcessor inPlace(BeanFactory beans) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof Register && !(bean instanceof SwitchedRegister))
						? new SwitchedRegister(beans.getBean(JdbcTemplate.class), beans.getBean(TransactionTemplate.class),
								beans.getBean(Months.class))
						: bean;
			}
		};
	}

}
