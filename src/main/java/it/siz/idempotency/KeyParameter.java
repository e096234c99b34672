package it.siz.idempotency;

import java.util.Arrays;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Says in the OpenAPI description which calls take the header. */
@Component
class KeyParameter implements OperationCustomizer {

	@Override
	public Operation customize(Operation operation, HandlerMethod method) {
		PostMapping post = method.getMethodAnnotation(PostMapping.class);
		boolean file = operation.getRequestBody() != null
				&& operation.getRequestBody().getContent().containsKey(MediaType.MULTIPART_FORM_DATA_VALUE);
		if (post != null && !file && Arrays.stream(post.value()).noneMatch(OnceFilter::leavesOut)) {
			operation.addParametersItem(new HeaderParameter().name(OnceFilter.HEADER)
				.required(false)
				.schema(new StringSchema().maxLength(200))
				.description("A key of the sender's own, such as a UUID: the same key within 24 hours is done once"));
		}
		return operation;
	}

}
