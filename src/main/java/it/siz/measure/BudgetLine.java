package it.siz.measure;

import java.math.BigDecimal;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Money of a call for one target group and one way of helping; fixed with the call. */
@Entity
@Table(name = "budget_line")
class BudgetLine {

	@Id
	UUID id;

	String code;

	BigDecimal budget;

	@SuppressWarnings("NullAway")
	protected BudgetLine() {
	}

	BudgetLine(String code, BigDecimal budget) {
		this.id = UUID.randomUUID();
		this.code = code;
		this.budget = budget;
	}

}
