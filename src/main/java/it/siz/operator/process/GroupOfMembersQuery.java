package it.siz.operator.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine asks for groups: those of a user, or those that exist because somebody is in
 * them.
 */
class GroupOfMembersQuery extends GroupQueryImpl {

	private final transient Members members;

	GroupOfMembersQuery(Members members, @Nullable CommandExecutor executor) {
		super(executor);
		this.members = members;
	}

	@Override
	public long executeCount(CommandContext command) {
		return found().count();
	}

	@Override
	public List<Group> executeList(CommandContext command, @Nullable Page page) {
		return Paging.of(found().map(GroupOfMembersQuery::group).toList(), page);
	}

	private Stream<String> found() {
		if (this.tenantId != null || this.procDefId != null) {
			return Stream.of();
		}
		List<Member> asked = (this.userId != null) ? this.members.named(List.of(this.userId)) : this.members.all();
		return asked.stream()
			.flatMap(member -> member.groups().stream())
			.distinct()
			.filter(group -> this.id == null || this.id.equals(group))
			.filter(group -> this.ids == null || Set.of(this.ids).contains(group))
			.filter(group -> Paging.matches(group, this.name, this.nameLike))
			.sorted();
	}

	private static Group group(String id) {
		GroupEntity group = new GroupEntity(id);
		group.setName(id);
		group.setType("SIZ");
		return group;
	}

}
