package it.siz.duplicate;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import it.siz.duplicate.Resemblances.Face;
import it.siz.kernel.CodiceFiscale;
import it.siz.kernel.SearchText;

/**
 * Looks for whoever may be the same person: by code, by a similar name with the same
 * birth or with day and month swapped, and where one of both has a temporary code, with
 * about the same age. Similar is a share of common trigrams, whatever the order of the
 * words.
 */
@Component
class Candidates {

	private static final int MOST = 10;

	private static final String SQL = """
			select id from (
			select s.id, s.search_text from subject_identifier i join subject s on s.id = i.subject_id
			where i.value = :code or i.normalised = :normalised
			union select id, search_text from subject where birth_date = :born and similarity(search_text, :name) >= 0.4
			union select id, search_text from subject where birth_date = :swapped and similarity(search_text, :name) >= 0.6
			union select id, search_text from subject where identifier_type <> 'CF' and not :temporary
			and birth_date between :from and :to and similarity(search_text, :name) >= 0.6
			union select id, search_text from subject where :temporary
			and birth_date between :from and :to and similarity(search_text, :name) >= 0.6) alike
			where id <> :self and id in (select id from subject where merged_into is null)
			and not exists (select 1 from subject_distinct d
			where d.one = least(id, :self) and d.other = greatest(id, :self))
			order by similarity(search_text, :name) desc, id limit :most""";

	private final JdbcClient jdbc;

	Candidates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param self whom nobody has to be compared with; null for a person not yet
	 * registered
	 * @return the most similar first
	 */
	List<UUID> like(Face face, @Nullable UUID self) {
		LocalDate born = face.birthDate();
		return this.jdbc.sql(SQL)
			.param("code", CodiceFiscale.clean(face.code()))
			.param("normalised", normalised(CodiceFiscale.clean(face.code())))
			.param("name", SearchText.fold(face.familyName() + " " + face.givenName()))
			.param("born", born, Types.DATE)
			.param("swapped", Resemblances.swapped(born), Types.DATE)
			.param("from", (born != null) ? born.minusYears(1) : null, Types.DATE)
			.param("to", (born != null) ? born.plusYears(1) : null, Types.DATE)
			.param("temporary", face.temporary())
			.param("self", (self != null) ? self : new UUID(0, 0))
			.param("most", MOST)
			.query(UUID.class)
			.list();
	}

	/** Without omocodia, where it is a codice fiscale at all. */
	private static String normalised(String code) {
		return CodiceFiscale.check("", code).isEmpty() ? CodiceFiscale.parse("", code).normalised() : code;
	}

}
