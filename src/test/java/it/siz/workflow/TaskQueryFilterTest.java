package it.siz.workflow;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * CVE-2026-109432 over the doors an operator has: every field that takes an expression,
 * plain and up to three `orQueries` deep, in each call that takes a query.
 */
@SizTest
class TaskQueryFilterTest {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private static final String EVIL = "${''.getClass().getName()}";

	@LocalServerPort
	int port;

	@Autowired
	FilterService filters;

	@ParameterizedTest
	@MethodSource("expressions")
	void noExpressionReachesTheEngine(String field) {
		Visitor operator = Visitor.signedIn(this.port, "referente.b2");
		Visitor designer = Visitor.signedIn(this.port, "progettista");
		String filter = this.filters.createTaskFilterQuery().filterName("Le mie attività").singleResult().getId();
		String query = "{\"" + field + "\":\"" + EVIL + "\"}";
		for (int depth = 0; depth <= 3; depth++) {
			assertThat(post(operator, "/task", query)).as(query).isEqualTo(400);
			assertThat(post(operator, "/task/count", query)).isEqualTo(400);
			assertThat(post(operator, "/filter/" + filter + "/list", query)).isEqualTo(400);
			assertThat(post(designer, "/filter/create",
					"{\"name\":\"x\",\"resourceType\":\"Task\",\"query\":" + query + "}"))
				.isEqualTo(400);
			assertThat(post(operator, "/task", query.replace(EVIL, "x"))).isNotEqualTo(403);
			query = "{\"orQueries\":[" + query + "]}";
		}
		String parameter = ENGINE + "/task?maxResults=10&" + field + "=%24%7B%27%27.getClass()%7D";
		assertThat(operator.get(parameter).statusCode()).isEqualTo(400);
	}

	@Test
	void theFieldsAreThoseOfThisVersionOfTheEngine() {
		assertThat(expressions()).hasSizeGreaterThan(10).contains("assigneeExpression", "candidateGroupsExpression");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"assigneeExpression\":\"\\u0024{x}\"}", "{\"assigneeExpression\":\" #{x}\"}",
			"{\"ASSIGNEEEXPRESSION\":\"${x}\"}", "{\"assigneeExpression\":[\"${x}\"]}",
			"{\"assigneeExpression\":{\"a\":[\"${x}\"]}}",
			"{\"assigneeExpression\":\"a\",\"assigneeExpression\":\"${x}\"}",
			"{\"a\":[{\"b\":{\"c\":[[{\"dExpression\":\"x${y}\"}]]}}]}", "assigneeExpression=${x}", "<a/>", "{" })
	void disguisesAreSeenThrough(String body) {
		assertThat(QueryExpressions.none(body.getBytes(StandardCharsets.UTF_8))).isFalse();
		assertThat(QueryExpressions.none(body.getBytes(StandardCharsets.UTF_16BE))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "{\"assigneeExpression\":\"${currentUser()}\"}",
			"{\"orQueries\":[{\"candidateGroupsExpression\":\"${currentUserGroups()}\"}],\"name\":\"${x}\"}",
			"{\"dueBeforeExpression\":\"${now()}\",\"nameLike\":\"a\"}" })
	void ordinaryQueriesPass(String body) {
		assertThat(QueryExpressions.none(body.getBytes(StandardCharsets.UTF_8))).isTrue();
	}

	@Test
	void bodiesHaveABound() {
		Visitor operator = Visitor.signedIn(this.port, "referente.b2");
		String large = "{\"name\":\"" + "x".repeat(TaskQueryFilter.LARGEST_QUERY) + "\"}";
		assertThat(post(operator, "/task", large)).isEqualTo(413);
		assertThat(post(operator, "/task", "{\"nameLike\":\"nulla%\"}")).isEqualTo(200);
	}

	private static int post(Visitor visitor, String path, String body) {
		String token = visitor.cookie("XSRF-TOKEN");
		if (token.isEmpty()) {
			visitor.get(ENGINE + "/task/count");
			token = visitor.cookie("XSRF-TOKEN");
		}
		HttpResponse<String> answer = visitor
			.send(Visitor.json(visitor.to(ENGINE + path + "?maxResults=10").header("X-XSRF-TOKEN", token), body));
		return answer.statusCode();
	}

	static Set<String> expressions() {
		return Stream.of(TaskQueryDto.class.getMethods())
			.map(method -> method.getName())
			.filter(name -> name.startsWith("set") && name.endsWith("Expression"))
			.map(name -> Character.toLowerCase(name.charAt(3)) + name.substring(4))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
