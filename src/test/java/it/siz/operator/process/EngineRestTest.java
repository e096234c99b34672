package it.siz.operator.process;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import it.siz.SizApplication;
import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The engine's own REST interface when it is switched on. The switch is set before
 * anything starts, hence the one application of its own.
 */
class EngineRestTest {

	private static ConfigurableApplicationContext application;

	private static int port;

	@BeforeAll
	static void switchOn() {
		application = new SpringApplicationBuilder(SizApplication.class).profiles("test")
			.initializers(new SizTest.Database())
			.run("--siz.engine-rest=true", "--server.port=0", "--camunda.bpm.process-engine-name=rest",
					"--spring.jmx.enabled=false");
		port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	@AfterAll
	static void stop() {
		application.close();
	}

	@Test
	void answersOnlyToThoseWhoWriteModelsAndEachCallIsSigned() {
		assertThat(call("GET", "", "/engine").statusCode()).isEqualTo(401);
		assertThat(call("GET", "referente.b2", "/engine").statusCode()).isEqualTo(403);
		assertThat(call("GET", "progettista", "/engine").statusCode()).isEqualTo(200);
		HttpResponse<String> admin = call("GET", "admin", "/engine/rest/process-definition?maxResults=50");
		assertThat(admin.body()).contains("domanda-b2");
		assertThat(admin.headers().allValues("Set-Cookie")).isEmpty();
		Visitor session = Visitor.signedIn(port, "admin");
		assertThat(session.get("/engine-rest/engine").statusCode()).isEqualTo(401);
	}

	@Test
	void theEnginesAuthorisationsCount() {
		assertThat(call("GET", "admin", "/engine/rest/task?maxResults=50").body()).isEqualTo("[]");
		assertThat(call("GET", "admin", "/engine/rest/history/process-instance?maxResults=50").body()).isEqualTo("[]");
		assertThat(call("POST", "admin", "/engine/rest/process-definition/key/domanda-b2/start").statusCode())
			.isBetween(400, 404);
	}

	@Test
	void theGateAndTheQueryFilterStandHereToo() throws IOException {
		assertThat(call("POST", "admin", "/engine/rest/task?assigneeExpression=%24%7Bx%7D").statusCode())
			.isEqualTo(400);
		String hostile = Files.readString(Path.of("src/test/resources/hostile/expression__attribute.bpmn"));
		String parts = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nx\r\n"
				+ "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f.bpmn\"\r\n\r\n" + hostile
				+ "\r\n--x--\r\n";
		Visitor visitor = new Visitor(port);
		HttpResponse<String> answer = visitor
			.send(Visitor.basic(visitor.to("/engine-rest/engine/rest/deployment/create"), "progettista", "demo")
				.header("Content-Type", "multipart/form-data; boundary=x")
				.POST(HttpRequest.BodyPublishers.ofString(parts)));
		assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
		assertThat(call("GET", "admin", "/engine/rest/process-definition?key=ostile&maxResults=50").body())
			.isEqualTo("[]");
	}

	private static HttpResponse<String> call(String method, String username, String path) {
		Visitor visitor = new Visitor(port);
		HttpRequest.Builder request = visitor.to("/engine-rest" + path)
			.header("Content-Type", "application/json")
			.method(method, method.equals("GET") ? HttpRequest.BodyPublishers.noBody()
					: HttpRequest.BodyPublishers.ofString("{}"));
		return visitor.send(username.isEmpty() ? request : Visitor.basic(request, username, "demo"));
	}

}
