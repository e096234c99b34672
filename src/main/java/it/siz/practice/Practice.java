package it.siz.practice;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

import it.siz.kernel.SearchText;
import it.siz.workflow.Step;
import it.siz.workflow.Step.Turn;

/**
 * A practice (pratica): the legal record of what a unit does for a person. Its process
 * says when something happens; the practice keeps what happened.
 */
@Entity
@DynamicUpdate
@Table(name = "practice")
public class Practice {

	@Id
	private UUID id;

	private String kind;

	private int year;

	private int number;

	private String code;

	private @Nullable UUID subjectId;

	private @Nullable String personName;

	/** Kept by the database where the person is in the registry. */
	@Column(updatable = false)
	private @Nullable String personWords;

	private String applicantRelation;

	private @Nullable UUID applicantId;

	private UUID ownerId;

	private String unitCode;

	private @Nullable String handledBy;

	private String turn = Turn.NOBODY.name();

	private String state = "aperta";

	private String step = "";

	private @Nullable UUID callId;

	private @Nullable UUID parentId;

	@JdbcTypeCode(SqlTypes.JSON)
	@Mutability(Immutability.class)
	@Column(columnDefinition = "jsonb")
	private Map<String, Map<String, Object>> answers = new HashMap<>();

	private @Nullable String processInstanceId;

	private @Nullable Instant protocolAt;

	private Instant openedAt;

	private @Nullable Instant closedAt;

	private @Nullable String exclusiveKey;

	private @Nullable String closeReason;

	private @Nullable String closeNote;

	@Version
	private long version;

	@SuppressWarnings("NullAway")
	protected Practice() {
	}

	Practice(UUID id, PracticeNumber number, Opening opening) {
		this.id = id;
		this.kind = number.kind();
		this.year = number.year();
		this.number = number.number();
		this.code = number.code();
		this.subjectId = opening.subject();
		this.personName = opening.named();
		this.personWords = SearchText.fold(Objects.requireNonNullElse(opening.named(), ""));
		this.applicantRelation = opening.applicant().relation();
		this.applicantId = opening.applicant().subject();
		this.ownerId = opening.owner();
		this.unitCode = opening.unit();
		this.callId = opening.call();
		this.parentId = opening.parent();
		this.exclusiveKey = opening.exclusive();
		this.openedAt = opening.at();
	}

	/**
	 * What a new practice starts from.
	 *
	 * @param subject null as long as the person is only named
	 * @param named how a person is called who is not looked up in the registry yet
	 */
	record Opening(@Nullable UUID subject, @Nullable String named, Applicant applicant, UUID owner, String unit,
			@Nullable UUID call, @Nullable UUID parent, @Nullable String exclusive, Instant at) {
	}

	void runs(String processInstance) {
		this.processInstanceId = processInstance;
	}

	/**
	 * The process moved: state, whose turn it is, and the office that may read from now
	 * on.
	 */
	void reached(Step reached, Instant now) {
		this.state = reached.state();
		this.step = reached.name();
		this.turn = reached.turn().name();
		if (reached.office() != null) {
			this.handledBy = reached.office();
		}
		if (reached.ended()) {
			this.closedAt = now;
		}
	}

	/** Why it is being closed; the end of its process closes it. */
	void closing(String reason, @Nullable String note) {
		this.closeReason = reason;
		this.closeNote = note;
	}

	/** Open again: the same practice, its history stays. */
	void reopen() {
		this.closedAt = null;
		this.closeReason = null;
		this.closeNote = null;
	}

	/** Whom an outside report is about was found in the registry, or registered. */
	void identify(UUID person) {
		this.subjectId = person;
	}

	/** Another operatore di riferimento of the same unit; the history stays. */
	void handOver(UUID newOwner) {
		this.ownerId = newOwner;
	}

	/** From here on this unit handles it, too; null: its own alone. */
	void handleBy(@Nullable String unit) {
		this.handledBy = unit;
	}

	/** Keeps a form's answers; a new map, so that the change is seen. */
	void answer(String formId, Map<String, Object> given) {
		Map<String, Map<String, Object>> all = new HashMap<>(this.answers);
		all.put(formId, given);
		this.answers = all;
	}

	/** Sent: from here on the protocol time counts, and it never changes. */
	void sent(Instant now) {
		if (this.protocolAt == null) {
			this.protocolAt = now;
		}
	}

	public UUID id() {
		return this.id;
	}

	public String kind() {
		return this.kind;
	}

	public int year() {
		return this.year;
	}

	/** The number as people write it, such as PIC-2026-0031. */
	public String code() {
		return this.code;
	}

	/**
	 * The person of the registry; null only in an outside report whose person nobody has
	 * looked up yet.
	 */
	public @Nullable UUID subjectId() {
		return this.subjectId;
	}

	/** How the person was called by who reported from outside; null elsewhere. */
	public @Nullable String personName() {
		return this.personName;
	}

	/** SELF ("Me stesso") or OTHER ("Altra persona"). */
	public String applicantRelation() {
		return this.applicantRelation;
	}

	public @Nullable UUID applicantId() {
		return this.applicantId;
	}

	public UUID ownerId() {
		return this.ownerId;
	}

	public String unitCode() {
		return this.unitCode;
	}

	public @Nullable String handledBy() {
		return this.handledBy;
	}

	public Turn turn() {
		return Turn.valueOf(this.turn);
	}

	public String state() {
		return this.state;
	}

	/** Name of the node the process stands at. */
	public String step() {
		return this.step;
	}

	public @Nullable UUID callId() {
		return this.callId;
	}

	public @Nullable UUID parentId() {
		return this.parentId;
	}

	/** Answers to one form, empty when it was never completed. */
	public Map<String, Object> answers(String formId) {
		return this.answers.getOrDefault(formId, Map.of());
	}

	public Map<String, Map<String, Object>> allAnswers() {
		return Map.copyOf(this.answers);
	}

	public @Nullable String processInstanceId() {
		return this.processInstanceId;
	}

	public @Nullable Instant protocolAt() {
		return this.protocolAt;
	}

	public Instant openedAt() {
		return this.openedAt;
	}

	public @Nullable Instant closedAt() {
		return this.closedAt;
	}

	/** Code of the reason, in the catalogue motiviChiusura. */
	public @Nullable String closeReason() {
		return this.closeReason;
	}

	public @Nullable String closeNote() {
		return this.closeNote;
	}

	public boolean closed() {
		return this.closedAt != null;
	}

	public long version() {
		return this.version;
	}

}
