package it.siz.operator.process;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The two ready-made lists of the stock Tasklist. They belong to nobody: nobody edits
 * them.
 */
@Component
class ReadyFilters {

	private final FilterService filters;

	private final TaskService tasks;

	ReadyFilters(FilterService filters, TaskService tasks) {
		this.filters = filters;
		this.tasks = tasks;
	}

	/** Makes them unless they are there. @return their ids */
	List<String> make() {
		TaskQuery mine = this.tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}");
		TaskQuery ofMyUnit = this.tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}");
		return List.of(id("Le mie attività", mine, -10), id("Attività del mio servizio", ofMyUnit, 0));
	}

	private String id(String name, TaskQuery query, int priority) {
		Filter there = this.filters.createTaskFilterQuery().filterName(name).singleResult();
		if (there != null) {
			return there.getId();
		}
		Filter filter = this.filters.newTaskFilter(name)
			.setQuery(query)
			.setProperties(Map.of("priority", priority, "refresh", true, "description", ""));
		return this.filters.saveFilter(filter).getId();
	}

}
