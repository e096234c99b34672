package it.siz.operator;

import java.time.Clock;
import java.time.Duration;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * User name and password. Unknown, wrong and disabled are answered alike and after the
 * same work: whether an account is disabled is looked at only once its password was
 * right.
 */
class PasswordSignIn implements AuthenticationProvider {

	private final DaoAuthenticationProvider passwords;

	private final SignInDelay delay = new SignInDelay(Clock.systemUTC());

	PasswordSignIn(UserDetailsService accounts, PasswordEncoder encoder) {
		this.passwords = new DaoAuthenticationProvider(accounts);
		this.passwords.setPasswordEncoder(encoder);
		this.passwords.setPreAuthenticationChecks(user -> {
		});
		this.passwords.setPostAuthenticationChecks(PasswordSignIn::refuseDisabled);
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		String account = Accounts.canonical(attempt.getName());
		String address = address(attempt);
		Duration wait = this.delay.remaining(account, address);
		if (!wait.isZero()) {
			throw new TooManyAttempts(wait);
		}
		try {
			Authentication done = this.passwords.authenticate(attempt);
			this.delay.succeeded(account, address);
			return done;
		}
		catch (AuthenticationException ex) {
			this.delay.failed(account, address);
			throw ex;
		}
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

	private static void refuseDisabled(UserDetails user) {
		if (!user.isEnabled()) {
			throw new BadCredentialsException("Disabled");
		}
	}

	private static String address(Authentication attempt) {
		return (attempt.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress() : "";
	}

}
