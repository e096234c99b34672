package it.siz.kernel;

import java.util.List;

/**
 * A refusal with its reasons, thrown to the edge and rolled back on the way. The edge
 * renders it as problem+json (RFC 9457) or as a page; status codes follow the REST
 * contract.
 */
public final class Problem extends RuntimeException {

	private final int status;

	private final String code;

	private final transient List<Object> args;

	private final transient List<Fault> faults;

	private Problem(int status, String code, List<Object> args, List<Fault> faults) {
		super(status + " " + code + args + faults, null, false, true);
		this.status = status;
		this.code = code;
		this.args = args;
		this.faults = faults;
	}

	/** 400: not readable as what it should be. */
	public static Problem malformed(String code, Object... args) {
		return new Problem(400, code, List.of(args), List.of());
	}

	/** 403: this role never may. */
	public static Problem forbidden(String code, Object... args) {
		return new Problem(403, code, List.of(args), List.of());
	}

	/** 404: absent or not visible; the two are never told apart. */
	public static Problem absent() {
		return new Problem(404, "problem.absent", List.of(), List.of());
	}

	/** 409: no longer possible in this state, or somebody else was first. */
	public static Problem conflict(String code, Object... args) {
		return new Problem(409, code, List.of(args), List.of());
	}

	/** 412: the sender's copy is older than ours. */
	public static Problem stale() {
		return new Problem(412, "problem.stale", List.of(), List.of());
	}

	/** 413 or 415: a file that is not taken; 503 or 507: nobody or no room for it now. */
	public static Problem file(int status, String code, Object... args) {
		return new Problem(status, code, List.of(args), List.of(new Fault("file", code, List.of(args))));
	}

	/** 429: too often; what to wait for stands beside the field. */
	public static Problem tooMany(String field, String code, Object... args) {
		return new Problem(429, code, List.of(args), List.of(Fault.of(field, code, args)));
	}

	/**
	 * 502, 503 or 504: an outside service gives no good answer, none at all, or none in
	 * time.
	 */
	public static Problem outside(int status, String code, List<Object> args, List<Fault> faults) {
		return new Problem(status, code, List.copyOf(args), List.copyOf(faults));
	}

	/** 422: understood and refused, one fault per field. */
	public static Problem refused(List<Fault> faults) {
		return new Problem(422, "problem.refused", List.of(faults.size()), List.copyOf(faults));
	}

	public static Problem refused(String field, String code, Object... args) {
		return refused(List.of(Fault.of(field, code, args)));
	}

	public int status() {
		return this.status;
	}

	public String code() {
		return this.code;
	}

	public List<Object> args() {
		return this.args;
	}

	public List<Fault> faults() {
		return this.faults;
	}

}
