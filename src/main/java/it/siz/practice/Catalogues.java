package it.siz.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Problem;
import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.workflow.Choices;

/**
 * Lists of choices that an administrator edits: reasons of a report, problems, reasons to
 * close. An entry in use is retired, never deleted.
 */
@Component
@Transactional
public class Catalogues implements Choices {

	private static final String SELECT = "select catalogue, code, label, parent, position, active from catalogue_entry ";

	private final JdbcClient jdbc;

	Catalogues(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	@Transactional(readOnly = true)
	public Set<String> lists() {
		return Set.copyOf(all());
	}

	/**
	 * What may be chosen now, and what this practice chose before it was retired: else no
	 * correction of the practice would be possible any more.
	 */
	@Override
	@Transactional(readOnly = true)
	public Optional<List<Map<String, Object>>> of(String list, UUID record) {
		List<CatalogueEntry> entries = entries(list);
		if (entries.isEmpty()) {
			return Optional.empty();
		}
		Set<String> retired = entries.stream().allMatch(CatalogueEntry::active) ? Set.of() : chosen(list, record);
		return Optional.of(entries.stream()
			.filter(entry -> entry.active() || retired.contains(entry.code()))
			.map(Catalogues::choice)
			.toList());
	}

	/** Retired entries among the practice's answers. */
	private Set<String> chosen(String list, UUID record) {
		return Set.copyOf(this.jdbc.sql("""
				select c.code from catalogue_entry c join practice p on p.id = :record
				where c.catalogue = :list and not c.active
				  and jsonb_path_exists(p.answers, '$.** ? (@ == $code)', jsonb_build_object('code', c.code))""")
			.param("record", record)
			.param("list", list)
			.query(String.class)
			.list());
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, String> names(String list, UUID record) {
		return entries(list).stream().collect(Collectors.toMap(CatalogueEntry::code, CatalogueEntry::label));
	}

	/** Names of all catalogues. */
	@Transactional(readOnly = true)
	public List<String> all() {
		return this.jdbc.sql("select distinct catalogue from catalogue_entry order by 1").query(String.class).list();
	}

	/** Entries in their order, retired ones included. */
	@Transactional(readOnly = true)
	public List<CatalogueEntry> entries(String catalogue) {
		return this.jdbc.sql(SELECT + "where catalogue = ? order by position, label")
			.param(catalogue)
			.query(Catalogues::read)
			.list();
	}

	/** Whether it may be chosen now. */
	@Transactional(readOnly = true)
	public boolean offers(String catalogue, @Nullable String code) {
		return entries(catalogue).stream().anyMatch(entry -> entry.active() && entry.code().equals(code));
	}

	/**
	 * Adds an entry or changes its name, place or state.
	 * @throws Problem 403 for others than administrators, 422 per field, 404 for a
	 * catalogue that does not exist
	 */
	public void save(Viewer viewer, CatalogueEntry entry) {
		if (!viewer.has(Role.AMMINISTRATORE)) {
			throw Problem.forbidden("practice.catalogueAdmin");
		}
		if (!all().contains(entry.catalogue())) {
			throw Problem.absent();
		}
		if (entry.code() == null || !entry.code().matches("[A-Za-z0-9_.-]{1,60}")) {
			throw Problem.refused("code", "practice.catalogueCode");
		}
		if (entry.label() == null || entry.label().isBlank() || entry.label().length() > 200) {
			throw Problem.refused("label", "practice.catalogueLabel");
		}
		this.jdbc.sql("""
				insert into catalogue_entry (catalogue, code, label, parent, position, active)
				values (:catalogue, :code, :label, :parent, :position, :active)
				on conflict (catalogue, code) do update
				set label = :label, parent = :parent, position = :position, active = :active""")
			.param("catalogue", entry.catalogue())
			.param("code", entry.code())
			.param("label", entry.label().strip())
			.param("parent", entry.parent())
			.param("position", entry.position())
			.param("active", entry.active())
			.update();
	}

	private static Map<String, Object> choice(CatalogueEntry entry) {
		Map<String, Object> choice = new HashMap<>(Map.of("value", entry.code(), "label", entry.label()));
		if (entry.parent() != null) {
			choice.put("parent", entry.parent());
		}
		return choice;
	}

	private static CatalogueEntry read(ResultSet row, int number) throws SQLException {
		return new CatalogueEntry(row.getString("catalogue"), row.getString("code"), row.getString("label"),
				row.getString("parent"), row.getInt("position"), row.getBoolean("active"));
	}

}
