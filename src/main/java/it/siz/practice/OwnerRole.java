package it.siz.practice;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** An operator's role, read only, where a predicate asks what the owner is. */
@Entity
@Immutable
@IdClass(OwnerRole.Key.class)
@Table(name = "operator_role")
class OwnerRole {

	@Id
	UUID operatorId;

	@Id
	String role;

	@SuppressWarnings("NullAway")
	protected OwnerRole() {
	}

	/** Operator and role. */
	static class Key implements Serializable {

		UUID operatorId;

		String role;

		@SuppressWarnings("NullAway")
		protected Key() {
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Key key && key.operatorId.equals(this.operatorId) && key.role.equals(this.role);
		}

		@Override
		public int hashCode() {
			return this.operatorId.hashCode() ^ this.role.hashCode();
		}

	}

}
