package it.siz.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import it.siz.kernel.Problem;

/**
 * The yearly call (avviso) of a measure: a window in which applications are taken, money
 * by line, and the rules that admit and order. It changes by named steps only.
 */
@Entity
@Table(name = "call_notice")
class Call {

	@Id
	private UUID id;

	private String measure;

	private int year;

	private String title;

	private Instant opens;

	private Instant closes;

	@Enumerated(EnumType.STRING)
	private CallState state = CallState.PREPARATO;

	private String rankingRule;

	private int rankingVersion;

	private String eligibilityRule;

	private int eligibilityVersion;

	private @Nullable String processInstanceId;

	private Instant createdAt;

	@OneToMany(cascade = CascadeType.PERSIST)
	@JoinColumn(name = "call_id", nullable = false, updatable = false)
	@OrderBy("code")
	private List<BudgetLine> lines = new ArrayList<>();

	@Version
	private long version;

	@SuppressWarnings("NullAway")
	protected Call() {
	}

	Call(Measure measure, Notice notice, Pinned pinned, Instant now) {
		this.id = UUID.randomUUID();
		this.measure = measure.code();
		this.year = notice.year();
		this.title = notice.title();
		this.opens = notice.opens();
		this.closes = notice.closes();
		this.rankingRule = notice.rankingRule();
		this.eligibilityRule = measure.eligibility();
		this.createdAt = now;
		this.lines.addAll(notice.lines());
		pin(pinned);
	}

	/** What a new call announces, checked. */
	record Notice(int year, String title, Instant opens, Instant closes, String rankingRule, List<BudgetLine> lines) {
	}

	void runs(String processInstance) {
		this.processInstanceId = processInstance;
	}

	/**
	 * The window begins, early or on its date; rules that changed since the preparation
	 * count from here on.
	 */
	void open(Instant now, Pinned pinned) {
		from(CallState.PREPARATO);
		this.state = CallState.APERTO;
		if (now.isBefore(this.opens)) {
			this.opens = now;
		}
		pin(pinned);
	}

	/** The window ends, early or on its date. */
	void close(Instant now) {
		from(CallState.APERTO);
		this.state = CallState.CHIUSO;
		if (now.isBefore(this.closes)) {
			this.closes = now;
		}
	}

	/** Its ranking is approved. */
	void approve() {
		from(CallState.CHIUSO);
		this.state = CallState.APPROVATO;
	}

	void archive() {
		from(CallState.APPROVATO);
		this.state = CallState.ARCHIVIATO;
	}

	/**
	 * @throws Problem 409 when it stands elsewhere
	 */
	void from(CallState expected) {
		if (this.state != expected) {
			throw Problem.conflict("measure.callState." + this.state, this.title);
		}
	}

	private void pin(Pinned pinned) {
		this.eligibilityVersion = pinned.eligibility();
		this.rankingVersion = pinned.ranking();
	}

	/** The end counts to the instant, whenever the timer gets round to it. */
	boolean takes(Instant now) {
		return this.state == CallState.APERTO && now.isBefore(this.closes);
	}

	UUID id() {
		return this.id;
	}

	Measure measure() {
		return new Measure(this.measure);
	}

	CallState state() {
		return this.state;
	}

	Instant opens() {
		return this.opens;
	}

	Instant closes() {
		return this.closes;
	}

	String rankingRule() {
		return this.rankingRule;
	}

	int eligibilityVersion() {
		return this.eligibilityVersion;
	}

	CallView view(Instant now) {
		return new CallView(this.id, this.measure, this.year, this.title, this.opens, this.closes, this.state.name(),
				this.lines.stream().map(line -> new CallView.Line(line.code, line.budget)).toList(), this.rankingRule,
				takes(now));
	}

}
