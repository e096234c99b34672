package it.siz.reporter;

import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.document.OutsideDocument;
import it.siz.operator.Operators;
import it.siz.operator.Viewer;
import it.siz.practice.OutsideReports;
import it.siz.practice.Practice;
import it.siz.practice.PracticeAccess;
import it.siz.practice.PracticeNews;
import it.siz.practice.PracticeNewsOver;
import it.siz.practice.PracticeReached;
import it.siz.workflow.Step.Turn;

/**
 * Who is told when a report moves: the unit when one comes in or comes back, whoever has
 * sent it, or when its reporter adds a document, and its reporter from outside when the
 * unit asks or has decided.
 */
@Component
@Transactional
class ReportNews {

	private static final String ARRIVED = "notification.reportArrived";

	private static final String PAPERS = "notification.reportPapers";

	private final OutsideReports reports;

	private final PracticeAccess access;

	private final Operators operators;

	private final ApplicationEventPublisher events;

	private final JdbcClient jdbc;

	ReportNews(OutsideReports reports, PracticeAccess access, Operators operators, ApplicationEventPublisher events,
			JdbcClient jdbc) {
		this.reports = reports;
		this.access = access;
		this.operators = operators;
		this.events = events;
		this.jdbc = jdbc;
	}

	@EventListener
	void on(PracticeReached event) {
		Practice report = event.practice();
		boolean theirs = event.step().turn() == Turn.OFFICE;
		if ((event.before() == Turn.OFFICE) == theirs || !this.reports.takes(report.kind())) {
			return;
		}
		String office = event.step().office();
		if (theirs && office != null) {
			tellUnit(report, office, ARRIVED, event.step().name());
		}
		else if (!theirs) {
			this.events.publishEvent(new PracticeNewsOver(report.id(), ARRIVED));
			tellReporter(report.id());
		}
	}

	/** Told once, however many come before somebody has looked. */
	@EventListener
	void on(OutsideDocument event) {
		this.events.publishEvent(new PracticeNewsOver(event.report().id(), PAPERS));
		tellUnit(event.report(), event.report().unitCode(), PAPERS, "");
	}

	/** All who work there and may open it: everybody else would be told of nothing. */
	private void tellUnit(Practice report, String office, String code, String about) {
		for (Viewer each : this.operators.staff(office)) {
			if (!this.access.visible(each, Set.of(report.id())).isEmpty()) {
				this.events.publishEvent(new PracticeNews(report, each.operator(), code, about));
			}
		}
	}

	private void tellReporter(UUID report) {
		this.jdbc.sql("""
				select w.email from outside_report r join reporter w on w.id = r.reporter_id
				where r.practice_id = ? and w.email is not null""")
			.param(report)
			.query(String.class)
			.optional()
			.ifPresent(email -> this.events.publishEvent(new ReporterLetter(email)));
	}

}
