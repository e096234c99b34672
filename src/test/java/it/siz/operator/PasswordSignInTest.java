package it.siz.operator;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Time is uniform because the work is: one password comparison, whoever is asked for. */
class PasswordSignInTest {

	private final AtomicInteger comparisons = new AtomicInteger();

	private final PasswordSignIn signIn = new PasswordSignIn(PasswordSignInTest::account, new PasswordEncoder() {
		@Override
		public String encode(CharSequence password) {
			return password.toString();
		}

		@Override
		public boolean matches(CharSequence password, String hash) {
			PasswordSignInTest.this.comparisons.incrementAndGet();
			return password.toString().equals(hash);
		}
	});

	@Test
	void everyRefusalCostsOneComparisonAndSaysTheSame() {
		for (String[] attempt : List.of(new String[] { "nessuno", "x" }, new String[] { "anna", "x" },
				new String[] { "congedata", "giusta" }, new String[] { "congedata", "x" })) {
			this.comparisons.set(0);
			assertThatThrownBy(() -> this.signIn
				.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(attempt[0], attempt[1])))
				.isExactlyInstanceOf(BadCredentialsException.class);
			assertThat(this.comparisons).as(attempt[0]).hasValue(1);
		}
	}

	@Test
	void theRightPasswordOpens() {
		assertThat(this.signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("anna", "giusta")))
			.matches(done -> done.isAuthenticated());
	}

	private static SignedIn account(String username) {
		if (username.equals("nessuno")) {
			throw new UsernameNotFoundException(username);
		}
		Viewer viewer = new Viewer(UUID.randomUUID(), username, username, Set.of(), null, List.of());
		return new SignedIn(viewer, "giusta", username.equals("anna"));
	}

}
