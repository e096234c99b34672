package it.siz.operator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Refusals before any controller is reached or after it is left, as problem+json of the
 * REST contract.
 */
@Component
public class DoorAnswer {

	private final MessageSource messages;

	private final LocaleResolver locales;

	private final ObjectMapper json;

	DoorAnswer(MessageSource messages, LocaleResolver locales, ObjectMapper json) {
		this.messages = messages;
		this.locales = locales;
		this.json = json;
	}

	/**
	 * @param code message key of the words
	 */
	public void write(HttpServletRequest request, HttpServletResponse response, int status, String code, Object... args)
			throws IOException {
		Locale locale = this.locales.resolveLocale(request);
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("type", "about:blank");
		body.put("title", this.messages.getMessage("operator.title." + status, null, locale));
		body.put("status", status);
		body.put("code", code);
		body.put("detail", this.messages.getMessage(code, args, locale));
		response.setStatus(status);
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getOutputStream().write(this.json.writeValueAsBytes(body));
	}

}
