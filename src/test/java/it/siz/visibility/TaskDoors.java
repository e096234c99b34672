package it.siz.visibility;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import it.siz.operator.Visitor;

/**
 * Every door to one task for somebody at work: ours, and those behind the stock Tasklist.
 */
final class TaskDoors {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private final Visitor visitor;

	private final String username;

	private final UUID practice;

	private final String task;

	private final String token;

	TaskDoors(Visitor visitor, String username, UUID practice, String task) {
		this.visitor = visitor;
		this.username = username;
		this.practice = practice;
		this.task = task;
		this.token = visitor.token();
		visitor.get(ENGINE + "/task/count");
	}

	/** What differs from a person who does the task. */
	List<String> shutThoughOpen() {
		List<String> wrong = new ArrayList<>();
		lists().stream().filter(list -> !holds(list)).forEach(list -> wrong.add("not in " + list));
		reads().forEach(path -> expect(wrong, path, this.visitor.get(path), 200));
		// empty answers: the form is read and refused, so nothing is completed
		expect(wrong, "completion", ours("completion", "{\"answers\":{}}"), 422);
		expect(wrong, "claim", engine("claim", "{\"userId\":\"" + this.username + "\"}"), 204);
		expect(wrong, "submit-form", engine("submit-form", "{\"variables\":{}}"), 400);
		return wrong;
	}

	/** What differs from a person who has nothing to do with it. */
	List<String> openThoughShut() {
		List<String> wrong = new ArrayList<>();
		lists().stream().filter(this::holds).forEach(list -> wrong.add("in " + list));
		reads().forEach(path -> refused(wrong, path, this.visitor.get(path)));
		refused(wrong, "completion", ours("completion", "{\"answers\":{}}"));
		refused(wrong, "our claim", ours("claim", "{}"));
		notFor(wrong, ours("unclaim", "{}"));
		refused(wrong, "claim", engine("claim", "{\"userId\":\"" + this.username + "\"}"));
		refused(wrong, "claim for another", engine("claim", "{\"userId\":\"assistente.lodi\"}"));
		refused(wrong, "unclaim", engine("unclaim", ""));
		refused(wrong, "submit-form", engine("submit-form", "{\"variables\":{}}"));
		refused(wrong, "complete", engine("complete", "{}"));
		return wrong;
	}

	int takeOver() {
		return this.visitor.post("/attivita/" + this.task + "/prendi", "").statusCode();
	}

	int unclaim() {
		return engine("unclaim", "").statusCode();
	}

	int claimFor(String other) {
		return engine("claim", "{\"userId\":\"" + other + "\"}").statusCode();
	}

	private List<String> lists() {
		return List.of("/api/tasks?practice=" + this.practice,
				ENGINE + "/task?maxResults=50&processInstanceBusinessKey=" + this.practice);
	}

	private boolean holds(String list) {
		return this.visitor.get(list).body().contains(this.task);
	}

	private List<String> reads() {
		return List.of("/api/tasks/" + this.task + "/form", "/attivita/" + this.task, ENGINE + "/task/" + this.task,
				ENGINE + "/task/" + this.task + "/deployed-form", ENGINE + "/task/" + this.task + "/form-variables");
	}

	private HttpResponse<String> ours(String act, String body) {
		return this.visitor.send(Visitor
			.json(this.visitor.to("/api/tasks/" + this.task + "/" + act).header("X-CSRF-TOKEN", this.token), body));
	}

	private HttpResponse<String> engine(String act, String body) {
		return this.visitor.send(Visitor.json(this.visitor.to(ENGINE + "/task/" + this.task + "/" + act)
			.header("X-XSRF-TOKEN", this.visitor.cookie("XSRF-TOKEN")), body));
	}

	private static void expect(List<String> wrong, String door, HttpResponse<String> answer, int status) {
		if (answer.statusCode() != status) {
			wrong.add(door + " answers " + answer.statusCode() + ' ' + answer.body());
		}
	}

	/** Whoever sees the practice is told that the task is somebody else's. */
	private static void notFor(List<String> wrong, HttpResponse<String> answer) {
		if (answer.statusCode() != 409) {
			refused(wrong, "our unclaim", answer);
		}
	}

	/**
	 * The engine answers 404 or 403; 400, 409 or 422 would have looked at the answers.
	 */
	private static void refused(List<String> wrong, String door, HttpResponse<String> answer) {
		if (answer.statusCode() != 404 && answer.statusCode() != 403) {
			wrong.add(door + " answers " + answer.statusCode() + ' ' + answer.body());
		}
	}

}
