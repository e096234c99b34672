package it.siz.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import it.siz.kernel.Condition;
import it.siz.kernel.Problem;
import it.siz.kernel.Slice;
import it.siz.operator.Viewer;
import it.siz.practice.Found.Section;
import it.siz.subject.SimilarSubjects;
import it.siz.subject.SubjectNames;
import it.siz.subject.SubjectSearch;
import it.siz.subject.SubjectSearching;
import it.siz.subject.SubjectSeen;
import it.siz.subject.SubjectView;
import it.siz.subject.Subjects;

/**
 * "Cerca in tutte le aree": persons, the practices of theirs that the viewer may open,
 * and the overview lines of the others.
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class CaseSearch {

	private static final int GROUP = 25;

	/** Practices that are read for all sections together. */
	private static final int READ = 101;

	/** With so many of exactly that name nobody made a typing error. */
	private static final int ENOUGH = 5;

	private final SubjectSearch names;

	private final SimilarSubjects similar;

	private final Subjects subjects;

	private final OverviewRows rows;

	private final ApplicationEventPublisher events;

	CaseSearch(SubjectSearch names, SimilarSubjects similar, Subjects subjects, OverviewRows rows,
			ApplicationEventPublisher events) {
		this.events = events;
		this.names = names;
		this.similar = similar;
		this.subjects = subjects;
		this.rows = rows;
	}

	/**
	 * @throws Problem 422 when the words are too short or too long, 429 when the viewer
	 * searched too often
	 */
	public Found find(Viewer viewer, String typed) {
		SearchWords words = SearchWords.of(typed);
		this.events.publishEvent(new SubjectSearching(viewer));
		Found found = find(viewer, words);
		this.events.publishEvent(new SubjectSeen(viewer, "search", found.persons(), words.typed(), null, null));
		return found;
	}

	private Found find(Viewer viewer, SearchWords words) {
		if (words.number().isPresent()) {
			String number = words.number().get();
			return numbered(viewer, Condition.of("p.code = :code", "code", number));
		}
		if (words.identifies()) {
			List<SubjectView> person = this.subjects.holders(words.typed());
			return exact(viewer, person, of(person));
		}
		return named(viewer, words.typed());
	}

	/**
	 * Only what the viewer may open: rankings are published by number, and whoever reads
	 * one must not find here whose it is.
	 */
	private Found numbered(Viewer viewer, Condition which) {
		return found(true, new Slice<>(List.of(), null), List.of(), this.rows.openable(viewer, which, READ), List.of());
	}

	private Found named(Viewer viewer, String words) {
		Slice<SubjectView> named = this.names.find(words, null, GROUP);
		List<SubjectView> near = (named.items().size() < ENOUGH)
				? this.similar.to(words, named.items().stream().map(SubjectView::id).toList(), GROUP) : List.of();
		Condition byName = SubjectNames.match("p.subject_id", words);
		List<SubjectView> all = Stream.concat(named.items().stream(), near.stream()).toList();
		return found(false, named, near, this.rows.openable(viewer, (named.next() != null) ? byName : of(all), READ),
				this.rows.rest(viewer, of(all), GROUP + 1));
	}

	private Found exact(Viewer viewer, List<SubjectView> persons, Condition which) {
		Map<Boolean, List<OverviewLine>> lines = this.rows.found(viewer, which, READ)
			.stream()
			.collect(Collectors.partitioningBy(OverviewLine::canOpen));
		return found(true, new Slice<>(persons, null), List.of(), lines.get(true), lines.get(false));
	}

	private static Found found(boolean exact, Slice<SubjectView> persons, List<SubjectView> near,
			List<OverviewLine> open, List<OverviewLine> rest) {
		return new Found(exact, persons.items(), persons.next() != null, near, sections(open), cut(rest),
				rest.size() > GROUP);
	}

	private static Condition of(List<SubjectView> persons) {
		List<UUID> ids = persons.stream().map(SubjectView::id).toList();
		return ids.isEmpty() ? Condition.NEVER : Condition.of("p.subject_id in (:subjects)", "subjects", ids);
	}

	/** Where the reading was cut off, any section may go on. */
	private static List<Section> sections(List<OverviewLine> open) {
		Map<String, List<OverviewLine>> bySection = new LinkedHashMap<>();
		open.forEach(line -> bySection.computeIfAbsent(line.section(), ignored -> new ArrayList<>()).add(line));
		return bySection.entrySet()
			.stream()
			.map(each -> new Section(each.getKey(), cut(each.getValue()),
					each.getValue().size() > GROUP || open.size() == READ))
			.toList();
	}

	private static List<OverviewLine> cut(List<OverviewLine> lines) {
		return lines.stream().limit(GROUP).toList();
	}

}
