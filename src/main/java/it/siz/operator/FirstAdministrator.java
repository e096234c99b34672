package it.siz.operator;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Fault;
import it.siz.kernel.Problem;
import it.siz.startup.StartRefused;

/**
 * A database in which nobody can keep accounts: either the environment names the first
 * administrator, or whoever reads the console gets a link that opens once. Without its
 * key the page behind it does not exist.
 */
@Component
@Order(20)
public class FirstAdministrator implements ApplicationRunner {

	private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

	private static final String OFFICE = "AMBITO";

	private final JdbcClient jdbc;

	private final AccountDesk desk;

	private final AccountLinks links;

	private final Passwords passwords;

	private final MessageSource messages;

	private final String username;

	private final String password;

	FirstAdministrator(JdbcClient jdbc, AccountDesk desk, AccountLinks links, Passwords passwords,
			MessageSource messages, @Value("${siz.admin.username:}") String username,
			@Value("${siz.admin.password:}") String password) {
		this.jdbc = jdbc;
		this.desk = desk;
		this.links = links;
		this.passwords = passwords;
		this.messages = messages;
		this.username = username;
		this.password = password;
	}

	/**
	 * From SIZ_ADMIN_USERNAME and SIZ_ADMIN_PASSWORD; later starts leave both unread.
	 */
	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.username.isEmpty() || there()) {
			return;
		}
		String[] names = Accounts.canonical(this.username).split("\\.", 2);
		if (names.length < 2 || PasswordRules.check("", this.password, this.username).isPresent()) {
			throw StartRefused.of("production.administrator", PasswordRules.SHORTEST);
		}
		try {
			add(new AccountForm(this.username, capital(names[0]), capital(names[1]), null, null, null, null),
					this.password);
		}
		catch (Problem refused) {
			throw StartRefused.of("production.administrator", PasswordRules.SHORTEST).because(refused);
		}
	}

	/** The last words of a start, and nowhere else. */
	@EventListener
	@Order(0)
	void ready(ApplicationReadyEvent event) {
		if (!there()) {
			LOG.warn(this.messages.getMessage("operator.first.line",
					new Object[] { this.links.issue(null, LinkPurpose.SETUP) }, Locale.ITALIAN));
		}
	}

	/** Whether this key lets the first administrator in. */
	@Transactional(readOnly = true)
	public boolean opens(String key) {
		return this.links.holder(key).filter(holder -> holder.purpose() == LinkPurpose.SETUP).isPresent() && !there();
	}

	/**
	 * The first administrator's own account; the key is used up.
	 * @throws Problem 404 without the key, or once there is an administrator; 422 per
	 * field
	 */
	@Transactional
	public void begin(String key, AccountForm form, Passwords.Choice choice) {
		AccountLinks.Holder holder = this.links.holder(key)
			.filter(held -> held.purpose() == LinkPurpose.SETUP && !there())
			.orElseThrow(Problem::absent);
		List<Fault> weak = choice.faults(Accounts.canonical(form.username()));
		try {
			this.desk.refuse(whole(form), null);
		}
		catch (Problem problem) {
			throw Problem.refused(Stream.concat(problem.faults().stream(), weak.stream()).toList());
		}
		if (!weak.isEmpty()) {
			throw Problem.refused(weak);
		}
		if (!this.links.use(key, holder)) {
			throw Problem.absent();
		}
		add(form, choice.password());
	}

	private void add(AccountForm form, String chosen) {
		this.desk.refuse(whole(form), null);
		this.passwords.set(this.desk.add(whole(form), null).id(), chosen);
	}

	private static AccountForm whole(AccountForm form) {
		return new AccountForm(form.username(), form.givenName(), form.familyName(), form.email(), form.phone(),
				List.of(Role.AMMINISTRATORE), List.of(OFFICE));
	}

	private boolean there() {
		return this.jdbc.sql("""
				select count(*) from operator o join operator_role r on r.operator_id = o.id
				where o.enabled and r.role = 'AMMINISTRATORE'""").query(Long.class).single() > 0;
	}

	private static String capital(String name) {
		return name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
	}

}
