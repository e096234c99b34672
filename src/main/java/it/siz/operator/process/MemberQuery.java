package it.siz.operator.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;

/** The engine asks for users: by id, by group, by name. E-mail is not given out here. */
class MemberQuery extends UserQueryImpl {

	private final transient Members members;

	MemberQuery(Members members, @Nullable CommandExecutor executor) {
		super(executor);
		this.members = members;
	}

	@Override
	public long executeCount(CommandContext command) {
		return found().count();
	}

	@Override
	public List<User> executeList(CommandContext command, @Nullable Page page) {
		return Paging.of(found().map(Member::user).toList(), page);
	}

	private Stream<Member> found() {
		if (this.email != null || this.emailLike != null || this.tenantId != null || this.procDefId != null) {
			return Stream.of();
		}
		return candidates().stream()
			.filter(member -> this.ids == null || Set.of(this.ids).contains(member.username()))
			.filter(member -> this.groupId == null || member.groups().contains(this.groupId))
			.filter(member -> Paging.matches(member.givenName(), this.firstName, this.firstNameLike))
			.filter(member -> Paging.matches(member.familyName(), this.lastName, this.lastNameLike));
	}

	private List<Member> candidates() {
		return (this.id != null) ? this.members.named(List.of(this.id)) : this.members.all();
	}

}
