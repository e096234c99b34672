package it.siz.operator.process;

import java.util.List;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.identity.db.DbTenantQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Operators as the engine's users, read-only: the engine can create nobody, so its
 * first-run setup stays shut (CVE-2026-77226), and it checks no password.
 */
class OperatorIdentities implements ReadOnlyIdentityProvider {

	private final Members members;

	OperatorIdentities(Members members) {
		this.members = members;
	}

	@Override
	public @Nullable User findUserById(String id) {
		return createUserQuery(Context.getCommandContext()).userId(id).singleResult();
	}

	@Override
	public UserQuery createUserQuery() {
		return new MemberQuery(this.members, executor());
	}

	@Override
	public UserQuery createUserQuery(CommandContext command) {
		return new MemberQuery(this.members, executor());
	}

	@Override
	public NativeUserQuery createNativeUserQuery() {
		throw new BadUserRequestException("Operators are not asked for by SQL");
	}

	@Override
	public boolean checkPassword(String id, String password) {
		return false;
	}

	@Override
	public @Nullable Group findGroupById(String id) {
		return createGroupQuery(Context.getCommandContext()).groupId(id).singleResult();
	}

	@Override
	public GroupQuery createGroupQuery() {
		return new GroupOfMembersQuery(this.members, executor());
	}

	@Override
	public GroupQuery createGroupQuery(CommandContext command) {
		return new GroupOfMembersQuery(this.members, executor());
	}

	@Override
	public @Nullable Tenant findTenantById(String id) {
		return null;
	}

	@Override
	public TenantQuery createTenantQuery() {
		return new NoTenants(executor());
	}

	@Override
	public TenantQuery createTenantQuery(CommandContext command) {
		return new NoTenants(executor());
	}

	@Override
	public void flush() {
		// nothing is ever written
	}

	@Override
	public void close() {
		// nothing is held
	}

	private static CommandExecutor executor() {
		return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
	}

	private static final class NoTenants extends DbTenantQueryImpl {

		NoTenants(CommandExecutor executor) {
			super(executor);
		}

		@Override
		public long executeCount(CommandContext command) {
			return 0;
		}

		@Override
		public List<Tenant> executeList(CommandContext command, Page page) {
			return List.of();
		}

	}

}
