package it.siz.operator.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import it.siz.kernel.Fault;
import it.siz.operator.AccountChange;
import it.siz.operator.AccountDesk;
import it.siz.operator.AccountForm;
import it.siz.operator.AccountView;
import it.siz.operator.OpenDuties;
import it.siz.operator.Operators;
import it.siz.operator.Role;
import it.siz.operator.Unit;
import it.siz.operator.Viewer;

/**
 * What the page of one account shows: its form, its history, what is open in its name.
 */
@Component
class AccountSheet {

	static final AccountForm BLANK = new AccountForm(null, null, null, null, null, List.of(), List.of());

	/** Offices have words for codes, Comuni their Belfiore code. */
	private static final String COMUNE = "[A-Z]\\d{3}";

	private final AccountDesk desk;

	private final Operators operators;

	private final OpenDuties duties;

	private final MessageSource messages;

	AccountSheet(AccountDesk desk, Operators operators, OpenDuties duties, MessageSource messages) {
		this.messages = messages;
		this.desk = desk;
		this.operators = operators;
		this.duties = duties;
	}

	String empty(Viewer viewer, AccountForm form, List<Fault> faults, Model model) {
		this.desk.check(viewer);
		return fill(null, form, faults, model);
	}

	String of(Viewer viewer, AccountView account, AccountForm form, List<Fault> faults, Model model) {
		model.addAttribute("changes", this.desk.history(viewer, account.id()).stream().map(this::said).toList());
		model.addAttribute("duties", this.duties.of(account.id()));
		model.addAttribute("own", viewer.operator().equals(account.id()));
		return fill(account, form, faults, model);
	}

	/** No Comune chosen is an empty choice. */
	static AccountForm chosen(AccountForm typed) {
		List<String> units = Optional.ofNullable(typed.units()).orElse(List.of());
		return new AccountForm(typed.username(), typed.givenName(), typed.familyName(), typed.email(), typed.phone(),
				Optional.ofNullable(typed.roles()).orElse(List.of()),
				units.stream().filter(unit -> !unit.isBlank()).toList());
	}

	static AccountForm form(AccountView account) {
		return new AccountForm(account.username(), account.givenName(), account.familyName(), account.email(),
				account.phone(), account.roles(), account.units().stream().map(Unit::code).toList());
	}

	/** Codes of roles as words: the history keeps codes, which outlive a language. */
	private AccountChange said(AccountChange change) {
		if (!"operator.change.roles".equals(change.code())) {
			return change;
		}
		List<String> words = change.args()
			.stream()
			.map(codes -> Arrays.stream(codes.split(" "))
				.map(code -> this.messages.getMessage("operator.role." + code, null, LocaleContextHolder.getLocale()))
				.collect(Collectors.joining(", ")))
			.toList();
		return new AccountChange(change.code(), words, change.by(), change.at());
	}

	private String fill(@Nullable AccountView account, AccountForm form, List<Fault> faults, Model model) {
		List<Unit> units = this.operators.units()
			.values()
			.stream()
			.sorted(Comparator.comparing(Unit::name))
			.collect(Collectors.toList());
		model.addAttribute("account", account);
		model.addAttribute("form", form);
		model.addAttribute("faults", faults);
		model.addAttribute("comuni", units.stream().filter(unit -> unit.code().matches(COMUNE)).toList());
		model.addAttribute("offices", units.stream().filter(unit -> !unit.code().matches(COMUNE)).toList());
		model.addAttribute("allRoles", Role.values());
		return "utenza";
	}

}
