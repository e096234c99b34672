package it.siz.operator.process;

import java.net.http.HttpResponse;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SizTest
class WebappTest {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	/** Nobody gets an unbounded list. */
	private static final String TASKS = "/task?maxResults=50";

	@LocalServerPort
	int port;

	@Autowired
	ProcessEngine engine;

	@Autowired
	TaskService tasks;

	@Autowired
	IdentityService identities;

	@AfterEach
	void noTasksStay() {
		this.tasks.createTaskQuery()
			.taskNameLike("Prova%")
			.list()
			.forEach(task -> this.tasks.deleteTask(task.getId(), true));
	}

	@Test
	void oneSignInServesTheTasklistToo() {
		Visitor referent = Visitor.signedIn(this.port, "referente.b2");
		assertThat(referent.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
		JsonNode me = Visitor.tree(referent.get("/camunda/api/admin/auth/user/default"));
		assertThat(me.get("userId").asText()).isEqualTo("referente.b2");
		assertThat(me.get("authorizedApps").toString()).contains("tasklist").doesNotContain("cockpit", "\"admin\"");
		assertThat(new Visitor(this.port).get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
		assertThat(new Visitor(this.port).get(ENGINE + "/task").statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "cockpit", "admin" })
	void whoWritesModelsSeesCockpitAndAdminAndNobodyElse(String application) {
		String page = "/camunda/app/" + application + "/default/";
		assertThat(Visitor.signedIn(this.port, "progettista").get(page).statusCode()).isEqualTo(200);
		assertThat(Visitor.signedIn(this.port, "admin").get(page).statusCode()).isEqualTo(200);
		assertThat(Visitor.signedIn(this.port, "referente.b2").get(page).statusCode()).isEqualTo(403);
		assertThat(Visitor.signedIn(this.port, "admin").get("/camunda/app/tasklist/default/").statusCode())
			.isEqualTo(403);
	}

	@Test
	void theReadyListsShowMyTasksAndThoseOfMyUnitOnly() {
		task("Prova B2", "referenteB2", null);
		task("Prova mia", "referenteB2", "referente.b2");
		Visitor referent = Visitor.signedIn(this.port, "referente.b2");
		assertThat(names(referent, "Le mie attività")).contains("Prova mia").doesNotContain("Prova B2");
		assertThat(names(referent, "Attività del mio servizio")).contains("Prova B2").doesNotContain("Prova mia");
		Visitor social = Visitor.signedIn(this.port, "assistente.lodi");
		assertThat(names(social, "Attività del mio servizio")).doesNotContain("Prova B2");
		assertThat(social.get(ENGINE + TASKS).body()).doesNotContain("Prova");
		for (String username : List.of("progettista", "admin")) {
			assertThat(Visitor.signedIn(this.port, username).get(ENGINE + TASKS).body()).isEqualTo("[]");
		}
	}

	@Test
	void aSwitchOfUnitTakesTheOldGroupsFromTheTasklistAtOnce() {
		task("Prova SELF", "amministrativoSELF", null);
		Visitor clerk = Visitor.signedIn(this.port, "operatrice.ambito");
		clerk.post("/servizio", "unit=SELF");
		assertThat(clerk.get(ENGINE + TASKS).body()).contains("Prova SELF");
		clerk.post("/servizio", "unit=PABIT");
		assertThat(clerk.get(ENGINE + TASKS).body()).doesNotContain("Prova SELF");
		assertThat(names(clerk, "Attività del mio servizio")).doesNotContain("Prova SELF");
		clerk.post("/servizio", "unit=SELF");
		assertThat(clerk.get(ENGINE + TASKS).body()).contains("Prova SELF");
	}

	@Test
	void operatorsReachNothingInTheEngineButTheirTasks() {
		Task task = task("Prova B2", "referenteB2", null);
		Visitor referent = Visitor.signedIn(this.port, "referente.b2");
		String token = webappToken(referent);
		assertThat(post(referent, token, "/task/" + task.getId() + "/claim", "{\"userId\":\"referente.b2\"}"))
			.isEqualTo(204);
		for (String past : List.of("/task/" + task.getId() + "/complete", "/task/" + task.getId() + "/resolve",
				"/task/create", "/filter/create", "/task/" + task.getId() + "/variables", "/message",
				"/process-definition/key/domanda-b2/start", "/deployment/create", "/authorization/create",
				"/user/create", "/variable-instance", "/history/task")) {
			assertThat(post(referent, token, past, "{}")).as(past).isEqualTo(403);
		}
	}

	@Test
	void theWebApplicationsOwnCsrfFilterKeepsOtherSitesOut() {
		Visitor referent = Visitor.signedIn(this.port, "referente.b2");
		String token = webappToken(referent);
		assertThat(post(referent, token, TASKS, "{}")).isEqualTo(200);
		HttpResponse<String> without = referent.send(Visitor.json(referent.to(ENGINE + TASKS), "{}"));
		assertThat(without.statusCode()).isEqualTo(403);
		// And it ends the session: the same call with the token is told to sign in.
		assertThat(post(referent, token, TASKS, "{}")).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/api/admin/setup/default/user/create",
			"/camunda/api/admin/setup/default/user/create/", "/camunda/api/admin/setup/default/user/create;x=y",
			"/camunda/api/admin;x/setup/default/user/create", "/camunda/api/admin/%73etup/default/user/create",
			"/camunda/api/admin/%2e/setup/default/user/create", "/camunda//api/admin/setup/default/user/create",
			"/camunda/api/admin%2fsetup/default/user/create", "/camunda/api/admin/x/../setup/default/user/create",
			"/CAMUNDA/api/admin/setup/default/user/create", "/camunda/app/admin/default/setup/",
			"/camunda/api/admin/auth/user/default/login/cockpit" })
	void theFirstRunSetupIsShutForEverybody(String path) {
		String user = "{\"profile\":{\"id\":\"intruso\",\"firstName\":\"a\",\"lastName\":\"b\"},"
				+ "\"credentials\":{\"password\":\"intruso\"}}";
		for (String username : List.of("", "referente.b2", "admin")) {
			Visitor visitor = username.isEmpty() ? new Visitor(this.port) : Visitor.signedIn(this.port, username);
			String token = username.isEmpty() ? "x" : webappToken(visitor);
			HttpResponse<String> answer = visitor
				.send(Visitor.json(visitor.to(path).header("X-XSRF-TOKEN", token), user));
			assertThat(answer.statusCode()).as(username).isIn(302, 400, 401, 403, 404);
		}
		assertThat(this.identities.createUserQuery().userId("intruso").count()).isZero();
	}

	@Test
	void theSetupIsShutAlreadyAtTheDoor() {
		Visitor admin = Visitor.signedIn(this.port, "admin");
		for (String path : List.of("/camunda/api/admin/setup/default/user/create",
				"/camunda/api/admin/auth/user/default/login/cockpit")) {
			HttpResponse<String> answer = admin
				.send(Visitor.json(admin.to(path).header("X-XSRF-TOKEN", webappToken(admin)), "{}"));
			assertThat(answer.statusCode()).isEqualTo(403);
			assertThat(Visitor.tree(answer).get("code").asText()).isEqualTo("operator.forbidden");
		}
	}

	@Test
	void theEngineCreatesNobody() {
		assertThat(this.identities.isReadOnly()).isTrue();
		assertThatThrownBy(() -> this.identities.newUser("intruso")).isInstanceOf(UnsupportedOperationException.class);
		assertThat(this.identities.checkPassword("admin", "demo")).isFalse();
		assertThat(this.identities.createUserQuery().memberOfGroup("referenteB2").list()).extracting("id")
			.containsExactly("collega.b2", "referente.b2");
		assertThat(this.identities.createGroupQuery().groupMember("operatrice.ambito").list()).extracting("id")
			.containsExactly("amministrativo", "amministrativoPABIT", "amministrativoSELF", "unitPABIT", "unitSELF");
	}

	@Test
	void nobodyIsGrantedCasesAsSuch() {
		var service = this.engine.getAuthorizationService();
		for (Resources resource : List.of(Resources.TASK, Resources.PROCESS_INSTANCE, Resources.HISTORIC_TASK,
				Resources.HISTORIC_PROCESS_INSTANCE, Resources.AUTHORIZATION, Resources.USER, Resources.TENANT)) {
			assertThat(service.createAuthorizationQuery().resourceType(resource).resourceId("*").list()).isEmpty();
		}
		assertThat(service.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL).list())
			.isEmpty();
		assertThat(service.createAuthorizationQuery().resourceType(Resources.FILTER).list())
			.noneMatch(grant -> grant.isPermissionGranted(Permissions.CREATE)
					|| grant.isPermissionGranted(Permissions.UPDATE));
		assertThat(service.createAuthorizationQuery().resourceType(Resources.PROCESS_DEFINITION).list())
			.allMatch(grant -> grant.isPermissionGranted(Permissions.READ)
					&& !grant.isPermissionGranted(Permissions.READ_TASK)
					&& !grant.isPermissionGranted(Permissions.READ_INSTANCE)
					&& !grant.isPermissionGranted(Permissions.READ_HISTORY));
	}

	@Test
	void theEnginesOwnRestInterfaceIsNotThere() {
		assertThat(new Visitor(this.port).get("/engine-rest/engine").statusCode()).isEqualTo(401);
		Visitor admin = Visitor.signedIn(this.port, "admin");
		assertThat(admin.get("/engine-rest/engine").statusCode()).isEqualTo(403);
		assertThat(new Visitor(this.port).send(Visitor.basic(admin.to("/engine-rest/engine"), "admin", "demo"))
			.statusCode()).isEqualTo(401);
	}

	@Test
	void signingOutOfTheTasklistSignsOut() {
		Visitor referent = Visitor.signedIn(this.port, "referente.b2");
		String token = webappToken(referent);
		HttpResponse<String> out = referent.send(Visitor
			.json(referent.to("/camunda/api/admin/auth/user/default/logout").header("X-XSRF-TOKEN", token), ""));
		assertThat(out.statusCode()).isEqualTo(204);
		assertThat(referent.get("/api/me").statusCode()).isEqualTo(401);
	}

	private Task task(String name, String group, String assignee) {
		Task task = this.tasks.newTask();
		task.setName(name);
		this.tasks.saveTask(task);
		if (group != null) {
			this.tasks.addCandidateGroup(task.getId(), group);
		}
		if (assignee != null) {
			this.tasks.setAssignee(task.getId(), assignee);
		}
		return task;
	}

	private String names(Visitor visitor, String filter) {
		for (JsonNode each : Visitor.tree(visitor.get(ENGINE + "/filter?maxResults=50"))) {
			if (each.get("name").asText().equals(filter)) {
				return visitor.get(ENGINE + "/filter/" + each.get("id").asText() + "/list?maxResults=50").body();
			}
		}
		throw new AssertionError("No filter " + filter);
	}

	static String webappToken(Visitor visitor) {
		visitor.get("/camunda/api/engine/engine/default/task/count");
		return visitor.cookie("XSRF-TOKEN");
	}

	private static int post(Visitor visitor, String token, String path, String body) {
		return visitor.send(Visitor.json(visitor.to(ENGINE + path).header("X-XSRF-TOKEN", token), body)).statusCode();
	}

}
