package it.siz.operator.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import it.siz.kernel.Problem;
import it.siz.operator.Role;
import it.siz.operator.Unit;
import it.siz.operator.Viewer;

/** What open pages and programs ask about the session itself. */
@RestController
class SessionCalls {

	/** A fresh token, for the page whose session expired under it. */
	@GetMapping("/csrf")
	Csrf csrf(CsrfToken token) {
		return new Csrf(token.getToken(), token.getHeaderName());
	}

	/**
	 * Keeps the session alive; pages call it only while somebody is at the keyboard.
	 * @param unit of the page that is about to be sent
	 * @throws Problem 409 when another tab has chosen another unit since
	 */
	@PostMapping("/sessione")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void stay(Viewer viewer, @RequestHeader(name = "X-Unit", defaultValue = "") String unit) {
		if (!unit.isEmpty() && !viewer.in(unit)) {
			String now = (viewer.unit() != null) ? viewer.unit().name() : "";
			String then = viewer.units()
				.stream()
				.filter(each -> each.code().equals(unit))
				.map(Unit::name)
				.findFirst()
				.orElse(unit);
			throw Problem.conflict("operator.unit.moved", then, now);
		}
	}

	@GetMapping("/api/me")
	Me me(Viewer viewer) {
		return new Me(viewer.username(), viewer.name(), viewer.roles().stream().sorted().toList(), viewer.units(),
				(viewer.unit() != null) ? viewer.unit().code() : null);
	}

	record Csrf(String token, String headerName) {
	}

	record Me(String username, String name, List<Role> roles, List<Unit> units, @Nullable String activeUnit) {
	}

}
