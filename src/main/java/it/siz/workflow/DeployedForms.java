package it.siz.workflow;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.stereotype.Component;

import it.siz.form.FormSchema;

/**
 * Form definitions as the engine has deployed them, parsed once per version. Only inside
 * an engine command.
 */
@Component
class DeployedForms {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();

	private final Translations translations;

	DeployedForms(Translations translations) {
		this.translations = translations;
	}

	/**
	 * In the reader's language.
	 * @throws IllegalStateException when the form is not deployed
	 */
	FormSchema schema(FormData form) {
		CommandContext command = Context.getCommandContext();
		CamundaFormDefinition definition = new GetCamundaFormDefinitionCmd(form.getCamundaFormRef(),
				form.getDeploymentId())
			.execute(command);
		if (definition == null) {
			throw new IllegalStateException("Form " + form.getCamundaFormRef().getKey() + " is not deployed");
		}
		String language = this.translations.language();
		FormSchema italian = this.schemas.computeIfAbsent(definition.getId(), id -> read(command, definition));
		return !this.translations.knows(language) ? italian
				: this.schemas.computeIfAbsent(definition.getId() + '/' + language,
						id -> italian.worded((key, text) -> this.translations.word(language, key, text)));
	}

	private static FormSchema read(CommandContext command, CamundaFormDefinition definition) {
		byte[] bytes = command.getResourceManager()
			.findResourceByDeploymentIdAndResourceName(definition.getDeploymentId(), definition.getResourceName())
			.getBytes();
		return FormSchema.parse(new String(bytes, StandardCharsets.UTF_8));
	}

	/** JSON text as lists, maps, strings, numbers and booleans. */
	static Object plain(String json) {
		try {
			return JSON.readValue(json, Object.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
