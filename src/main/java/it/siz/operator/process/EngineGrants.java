package it.siz.operator.process;

import java.util.List;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import it.siz.operator.Role;

/**
 * What roles may do in the stock web applications. Nobody is granted tasks, instances,
 * variables or history as such: a task is read by its assignee and its candidate groups,
 * to whom it is granted with each assignment. Who writes models sees models only.
 */
@Component
@Order(20)
class EngineGrants implements ApplicationRunner {

	private static final List<Role> CASE_ROLES = List.of(Role.ASSISTENTE_SOCIALE, Role.REFERENTE, Role.AMMINISTRATIVO);

	private static final List<Role> MODEL_ROLES = List.of(Role.PROGETTISTA, Role.AMMINISTRATORE);

	private final AuthorizationService authorizations;

	private final ReadyFilters filters;

	EngineGrants(AuthorizationService authorizations, ReadyFilters filters) {
		this.authorizations = authorizations;
		this.filters = filters;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		List<String> ready = this.filters.make();
		for (Role role : CASE_ROLES) {
			grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
			grant(role, Resources.PROCESS_DEFINITION, "*", Permissions.READ);
			ready.forEach(filter -> grant(role, Resources.FILTER, filter, Permissions.READ));
		}
		for (Role role : MODEL_ROLES) {
			grant(role, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
			grant(role, Resources.APPLICATION, "admin", Permissions.ACCESS);
			grant(role, Resources.PROCESS_DEFINITION, "*", Permissions.READ);
			grant(role, Resources.DECISION_DEFINITION, "*", Permissions.READ);
			grant(role, Resources.DECISION_REQUIREMENTS_DEFINITION, "*", Permissions.READ);
		}
		grant(Role.PROGETTISTA, Resources.DEPLOYMENT, "*", Permissions.READ, Permissions.CREATE);
		grant(Role.AMMINISTRATORE, Resources.DEPLOYMENT, "*", Permissions.READ);
	}

	/** The grant as it stands here, also when an earlier version gave more. */
	private void grant(Role role, Resource resource, String id, Permission... permissions) {
		Authorization grant = this.authorizations.createAuthorizationQuery()
			.groupIdIn(role.group())
			.resourceType(resource)
			.resourceId(id)
			.singleResult();
		if (grant == null) {
			grant = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
			grant.setGroupId(role.group());
			grant.setResource(resource);
			grant.setResourceId(id);
		}
		grant.setPermissions(permissions);
		this.authorizations.saveAuthorization(grant);
	}

}
