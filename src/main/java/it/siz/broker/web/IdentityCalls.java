package it.siz.broker.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import it.siz.broker.Grants;
import it.siz.broker.LocalBroker;
import it.siz.broker.SignedTokens;

/** What the application asks the local provider behind the browser's back. */
@RestController
@ConditionalOnProperty("siz.demo")
class IdentityCalls {

	private final Grants grants;

	private final SignedTokens tokens;

	private final String expected;

	IdentityCalls(Grants grants, SignedTokens tokens, LocalBroker broker) {
		this.grants = grants;
		this.tokens = tokens;
		this.expected = HttpHeaders.encodeBasicAuth(LocalBroker.CLIENT, broker.secret(), StandardCharsets.UTF_8);
	}

	@GetMapping("/identita-demo/chiavi")
	Map<String, Object> keys() {
		return this.tokens.keys();
	}

	@PostMapping("/identita-demo/token")
	ResponseEntity<Map<String, Object>> token(
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
			@RequestParam(required = false) @Nullable String code,
			@RequestParam(name = "redirect_uri", required = false) @Nullable String redirect,
			@RequestParam(name = "code_verifier", required = false) @Nullable String verifier) {
		if (!client(String.valueOf(authorization))) {
			return ResponseEntity.status(401).body(Map.of("error", "invalid_client"));
		}
		return this.grants.take(code, redirect, verifier)
			.map(grant -> ResponseEntity.ok()
				.cacheControl(CacheControl.noStore())
				.body(Map.<String, Object>of("access_token", "none", "token_type", "Bearer", "expires_in", 60,
						"id_token", this.tokens.of(grant))))
			.orElseGet(() -> ResponseEntity.badRequest().body(Map.of("error", "invalid_grant")));
	}

	private boolean client(String authorization) {
		return MessageDigest.isEqual(("Basic " + this.expected).getBytes(StandardCharsets.UTF_8),
				authorization.getBytes(StandardCharsets.UTF_8));
	}

}
