package it.siz.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

import it.siz.kernel.Problem;

/**
 * The process of a record as a picture: the model it runs on, where it was and where it
 * is.
 */
@Component
@Transactional(readOnly = true)
public class ProcessPictures {

	private static final Pattern NAME = Pattern.compile(" name=\"([^\"]*)\"");

	private final RepositoryService repository;

	private final HistoryService history;

	private final ProcessNames names;

	ProcessPictures(RepositoryService repository, HistoryService history, ProcessNames names) {
		this.names = names;
		this.repository = repository;
		this.history = history;
	}

	/**
	 * @throws Problem 404 when the record has no process
	 */
	public Picture of(UUID record) {
		HistoricProcessInstance process = process(record);
		List<HistoricActivityInstance> visits = this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(process.getId())
			.list();
		return new Picture(process.getProcessDefinitionId() + this.names.suffix(), ids(visits, true),
				ids(visits, false));
	}

	/**
	 * BPMN XML of the version that the record runs on, its names in the reader's
	 * language.
	 */
	public String xml(UUID record) {
		HistoricProcessInstance process = process(record);
		try (InputStream model = this.repository.getProcessModel(process.getProcessDefinitionId())) {
			return NAME.matcher(new String(model.readAllBytes(), StandardCharsets.UTF_8))
				.replaceAll(name -> Matcher.quoteReplacement(named(process.getProcessDefinitionKey(), name)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String named(String process, MatchResult attribute) {
		String italian = HtmlUtils.htmlUnescape(attribute.group(1));
		String name = this.names.of(process, italian);
		return name.equals(italian) ? attribute.group() : " name=\"" + HtmlUtils.htmlEscape(name, "UTF-8") + '"';
	}

	private HistoricProcessInstance process(UUID record) {
		return find(record).orElseThrow(Problem::absent);
	}

	/** Empty once the engine has cleaned up what ended long ago. */
	Optional<HistoricProcessInstance> find(UUID record) {
		return this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(record.toString())
			.list()
			.stream()
			.findFirst();
	}

	private static String ids(List<HistoricActivityInstance> visits, boolean done) {
		return visits.stream()
			.filter(visit -> (visit.getEndTime() != null) == done)
			.map(HistoricActivityInstance::getActivityId)
			.distinct()
			.collect(Collectors.joining(" "));
	}

	/**
	 * Ids of nodes, separated by spaces.
	 *
	 * @param model id of the version that the record runs on, and of the language
	 */
	public record Picture(String model, String done, String now) {
	}

}
