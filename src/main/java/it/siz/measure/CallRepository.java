package it.siz.measure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CallRepository extends JpaRepository<Call, UUID> {

	boolean existsByMeasureAndYear(String measure, int year);

	List<Call> findByOrderByYearDescMeasureAsc();

	List<Call> findByMeasureAndStateOrderByYearDesc(String measure, CallState state);

	/** Held until the transaction ends: a call is moved by one at a time. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from Call c where c.id = :id")
	Optional<Call> lock(UUID id);

}
