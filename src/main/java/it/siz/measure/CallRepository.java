package it.siz.measure;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface CallRepository extends JpaRepository<Call, UUID> {

	boolean existsByMeasureAndYear(String measure, int year);

	List<Call> findByOrderByYearDescMeasureAsc();

	List<Call> findByMeasureAndStateOrderByYearDesc(String measure, CallState state);

}
