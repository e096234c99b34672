package it.siz.demo;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.practice.PracticeFilter;
import it.siz.practice.PracticeList;
import it.siz.subject.SubjectView;

/**
 * Opens a few applications and brings each to its stage, so that every page has something
 * to show.
 */
@Component
@Order(40)
@ConditionalOnProperty("siz.demo")
class DemoCases implements ApplicationRunner {

	private final DemoPersons persons;

	private final Operators operators;

	private final DemoCalls calls;

	private final PracticeList list;

	private final DemoApplications applications;

	DemoCases(DemoPersons persons, Operators operators, DemoCalls calls, PracticeList list,
			DemoApplications applications) {
		this.persons = persons;
		this.operators = operators;
		this.calls = calls;
		this.list = list;
		this.applications = applications;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		for (DemoMeasure measure : DemoMeasure.all()) {
			Optional<UUID> call = this.calls.open(measure);
			Viewer worker = this.operators.viewer(measure.thisYear().worker());
			if (call.isPresent() && !loaded(worker, measure.kind())) {
				load(measure, worker, call.get());
			}
		}
	}

	private boolean loaded(Viewer worker, String kind) {
		return !this.list.find(worker, new PracticeFilter(kind, null, null, true, null, null), null, 1)
			.items()
			.isEmpty();
	}

	private void load(DemoMeasure measure, Viewer worker, UUID call) throws IOException {
		List<SubjectView> subjects = this.persons.register(worker);
		for (DemoMeasure.Application each : measure.thisYear().read()) {
			this.applications.bring(measure, worker, subjects.get(each.person()).id(), call, each);
		}
	}

}
