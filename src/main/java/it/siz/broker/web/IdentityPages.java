package it.siz.broker.web;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

import it.siz.broker.Citizen;
import it.siz.broker.Grants;
import it.siz.broker.Grants.Asked;
import it.siz.broker.LocalBroker;

/** The page on which one chooses who to be, in place of a password and a telephone. */
@Controller
@ConditionalOnProperty("siz.demo")
class IdentityPages {

	private final Grants grants;

	IdentityPages(Grants grants) {
		this.grants = grants;
	}

	@GetMapping("/identita-demo/autorizza")
	String choose(Question question, HttpServletRequest request, Model model) {
		question.checked(request);
		model.addAttribute("question", question);
		model.addAttribute("citizens", Citizen.ALL);
		return "identita-demo";
	}

	/**
	 * @param citizen id of the one chosen; null for who goes back
	 */
	@PostMapping("/identita-demo/autorizza")
	ResponseEntity<Void> answer(Question question, @RequestParam(required = false) @Nullable String citizen,
			HttpServletRequest request) {
		Asked asked = question.checked(request);
		UriComponentsBuilder back = UriComponentsBuilder.fromUriString(asked.redirect())
			.queryParam("state", "{state}")
			.queryParam("iss", "{iss}");
		boolean known = Citizen.ALL.stream().anyMatch(each -> each.id().equals(citizen));
		URI to = known
				? back.queryParam("code", "{code}")
					.encode()
					.buildAndExpand(question.state(), LocalBroker.ISSUER,
							this.grants.give(Citizen.of(String.valueOf(citizen)), asked))
					.toUri()
				: back.queryParam("error", "access_denied")
					.encode()
					.buildAndExpand(question.state(), LocalBroker.ISSUER)
					.toUri();
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(to).build();
	}

	/** What an application asks of the authorization endpoint. */
	record Question(@Nullable String response_type, @Nullable String client_id, @Nullable String redirect_uri,
			@Nullable String state, @Nullable String nonce, @Nullable String code_challenge,
			@Nullable String code_challenge_method) {

		/**
		 * @throws ResponseStatusException 400 for anything but a code, for our
		 * application, sent back to it, with state, nonce and PKCE S256
		 */
		Asked checked(HttpServletRequest request) {
			String home = ServletUriComponentsBuilder.fromContextPath(request).toUriString() + "/esterno/ritorno/"
					+ LocalBroker.ID;
			if (!"code".equals(this.response_type) || !LocalBroker.CLIENT.equals(this.client_id)
					|| !home.equals(this.redirect_uri) || this.state == null || this.nonce == null
					|| this.code_challenge == null || !"S256".equals(this.code_challenge_method)) {
				throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
			}
			return new Asked(this.redirect_uri, this.nonce, this.code_challenge);
		}

	}

}
