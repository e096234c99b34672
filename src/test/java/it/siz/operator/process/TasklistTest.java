package it.siz.operator.process;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.browser.Chromium;

import static org.assertj.core.api.Assertions.assertThat;

/** The stock Tasklist in a browser, behind our sign-in and with our limits. */
@SizTest
class TasklistTest {

	@LocalServerPort
	int port;

	@Autowired
	TaskService tasks;

	@Test
	void aReferentFindsAndClaimsTheTasksOfTheUnit() {
		Task task = this.tasks.newTask();
		task.setName("Prova dal Tasklist");
		this.tasks.saveTask(task);
		this.tasks.addCandidateGroup(task.getId(), "referenteB2");
		List<String> refused = new ArrayList<>();
		try (BrowserContext context = Chromium.get().newContext(); Page page = context.newPage()) {
			page.onResponse(answer -> {
				if (answer.status() >= 400 && answer.url().contains("/camunda/")) {
					refused.add(answer.status() + " " + answer.request().method() + " " + answer.url());
				}
			});
			page.navigate("http://localhost:" + this.port + "/camunda/app/tasklist/default/");
			page.fill("input[name=username]", "referente.b2");
			page.fill("input[name=password]", "demo");
			page.click("button[type=submit]");
			page.waitForURL("**/camunda/app/tasklist/**");
			page.click("text=Attività del mio servizio");
			page.click("text=Prova dal Tasklist");
			page.click("text=Claim");
			PlaywrightAssertions.assertThat(page.locator(".claim, [ng-click*=unclaim], .unclaim").first()).isVisible();
			page.waitForTimeout(500);
		}
		assertThat(this.tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
			.isEqualTo("referente.b2");
		this.tasks.deleteTask(task.getId(), true);
		assertThat(refused).isEmpty();
	}

}
