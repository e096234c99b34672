package it.siz.workflow;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

import it.siz.kernel.KnownBody;

/**
 * Before the engine's own interfaces: a query that brings an expression is refused,
 * however deep it lies (CVE-2026-109432: inside `orQueries` the engine looks at none).
 * Bodies are JSON of a bounded size; files go by multipart, with their length told
 * beforehand.
 */
class TaskQueryFilter extends OncePerRequestFilter {

	static final int LARGEST_QUERY = 256 * 1024;

	static final int LARGEST_FILE = 5 * 1024 * 1024;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isFile(request)) {
			long length = request.getContentLengthLong();
			if (length < 0 || length > LARGEST_FILE) {
				response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
				return;
			}
			pass(request, response, chain);
			return;
		}
		byte[] body = request.getInputStream().readNBytes(LARGEST_QUERY + 1);
		if (body.length > LARGEST_QUERY) {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
		}
		else if (!QueryExpressions.none(body)) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
		}
		else {
			pass(new KnownBody(request, body), response, chain);
		}
	}

	private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
			for (String value : parameter.getValue()) {
				if (!QueryExpressions.allows(parameter.getKey(), value)) {
					response.sendError(HttpServletResponse.SC_BAD_REQUEST);
					return;
				}
			}
		}
		chain.doFilter(request, response);
	}

	private static boolean isFile(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
	}

}
