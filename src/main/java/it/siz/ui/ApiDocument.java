package it.siz.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Component;

import it.siz.operator.Viewer;

/**
 * The REST interface as its own document describes it ({@code /api/openapi.json}): one
 * truth for programs and for the page that tries it out.
 */
@Component
class ApiDocument {

	static {
		// Who is signed in is no parameter of a call.
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
	}

	private final OpenApiWebMvcResource source;

	private final ObjectMapper json = new ObjectMapper();

	ApiDocument(OpenApiWebMvcResource source) {
		this.source = source;
	}

	/** By path, then by method. */
	List<ApiOperation> operations(HttpServletRequest request, Locale locale) {
		JsonNode document = read(request, locale);
		Sample sample = new Sample(document.at("/components/schemas"));
		List<ApiOperation> operations = new ArrayList<>();
		document.path("paths")
			.properties()
			.forEach(path -> path.getValue()
				.properties()
				.forEach(each -> operations
					.add(ApiOperation.of(each.getKey(), path.getKey(), each.getValue(), sample))));
		return operations.stream().sorted(ApiOperation.ORDER).toList();
	}

	Optional<ApiOperation> operation(String name, HttpServletRequest request, Locale locale) {
		return operations(request, locale).stream().filter(each -> each.name().equals(name)).findFirst();
	}

	private JsonNode read(HttpServletRequest request, Locale locale) {
		try {
			return this.json.readTree(this.source.openapiJson(request, "/api/openapi.json", locale));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
