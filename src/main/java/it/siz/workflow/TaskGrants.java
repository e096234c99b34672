package it.siz.workflow;

import java.util.List;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

import it.siz.operator.Operators;

/**
 * The engine's grants follow a task: they go to whoever has it now, in the unit and role
 * in which visibility.dmn shows the record, and leave whoever had it. The engine's own
 * provider never takes a grant back and knows of no unit. Whoever comes by the engine's
 * doors takes a task of the office only for himself or herself. A task that is being
 * completed needs no grant for who completes it.
 */
class TaskGrants extends DefaultAuthorizationProvider {

	private final CaseFiles files;

	private final Operators operators;

	TaskGrants(CaseFiles files, Operators operators) {
		this.files = files;
		this.operators = operators;
	}

	@Override
	public AuthorizationEntity @Nullable [] newTaskAssignee(Task task, @Nullable String before, @Nullable String next) {
		boolean office = !((TaskEntity) task).getCandidates().isEmpty();
		if (next == null && !office) {
			throw new BadUserRequestException("Questa attività è di una persona: non può restare senza.");
		}
		mustBeOwn(office, (next != null) ? next : before);
		if (before != null && !before.equals(next)) {
			takeBack(task, before);
		}
		return (next == null || FormOnlyCompletion.follows(task.getId())) ? null
				: seats((TaskEntity) task, next).stream()
					.map(seat -> createOrUpdateAuthorizationsByGroupId(task, seat)[0])
					.toArray(AuthorizationEntity[]::new);
	}

	/** All grants on a task that ends are taken back at once. */
	@Override
	public AuthorizationEntity @Nullable [] deleteTaskGroupIdentityLink(Task task, String type, String group) {
		if (((TaskEntity) task).isDeleted()) {
			return null;
		}
		AuthorizationEntity grant = getGrantAuthorizationByGroupId(group, Resources.TASK, task.getId());
		return (grant != null) ? new AuthorizationEntity[] { grant } : null;
	}

	/** A task that is not in the database yet has no grant there to look for. */
	@Override
	protected @Nullable AuthorizationEntity getGrantAuthorizationByGroupId(String group, Resource resource, String id) {
		CachedDbEntity task = Context.getCommandContext()
			.getDbEntityManager()
			.getDbEntityCache()
			.getCachedEntity(TaskEntity.class, id);
		return (task != null && task.getEntityState() == DbEntityState.TRANSIENT) ? null
				: super.getGrantAuthorizationByGroupId(group, resource, id);
	}

	private static void mustBeOwn(boolean office, @Nullable String person) {
		String caller = Context.getCommandContext().getAuthenticatedUserId();
		if (office && Actor.byEngine() && !caller.equals(person)) {
			throw new AuthorizationException("Un’attività si prende o si lascia solo per sé.");
		}
	}

	/** One that belongs to no record is granted to nobody by name. */
	private List<String> seats(TaskEntity task, String username) {
		if (task.getProcessInstanceId() == null) {
			return List.of();
		}
		CaseFile file = this.files.of(task);
		return this.operators.places(username)
			.stream()
			.flatMap(place -> place.roles().stream().map(place::as))
			.filter(place -> file.visible(CaseFiles.record(task), place))
			.flatMap(place -> place.seats().stream())
			.toList();
	}

	private void takeBack(Task task, String username) {
		for (Authorization grant : grants(task)) {
			if (grant.getGroupId() != null && grant.getGroupId().endsWith('.' + username)) {
				getAuthorizationManager().deleteAuthorizationsByResourceIdAndGroupId(Resources.TASK, task.getId(),
						grant.getGroupId());
			}
		}
	}

	private static List<Authorization> grants(Task task) {
		return Context.getCommandContext()
			.runWithoutAuthorization(() -> Context.getProcessEngineConfiguration()
				.getAuthorizationService()
				.createAuthorizationQuery()
				.resourceType(Resources.TASK)
				.resourceId(task.getId())
				.list());
	}

}
