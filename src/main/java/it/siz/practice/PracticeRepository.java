package it.siz.practice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PracticeRepository extends JpaRepository<Practice, UUID> {

	Optional<Practice> findByExclusiveKeyAndClosedAtIsNull(String key);

	Optional<Practice> findByCode(String code);

	List<Practice> findBySubjectIdAndClosedAtIsNull(UUID subject);

	/** The next number, without gaps: the row is locked until the opening commits. */
	@Query(nativeQuery = true, value = """
			insert into practice_counter (kind, year, last_number) values (:kind, :year, 1)
			on conflict (kind, year) do update set last_number = practice_counter.last_number + 1
			returning last_number""")
	int nextNumber(String kind, int year);

}
