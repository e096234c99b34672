package it.siz.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What every process of a service keeps to: forms, flags, words for people, drawing. */
class ProcessFilesTest {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final Pattern FLAG = Pattern.compile("\\$\\{!?(\\w+)(?: == '(\\w+)')?}");

	/** Set by those who start a process and by delegates, not by a form. */
	private static final Set<String> FROM_CODE = Set.of("funded", "ranked", "pending", "reopened", "external",
			"commissione", "offerta");

	static List<Path> processes() throws IOException {
		try (var files = Files.walk(Path.of("processes"))) {
			return files.filter(path -> path.toString().endsWith(".bpmn")).toList();
		}
	}

	@ParameterizedTest
	@MethodSource("processes")
	void isAModelWithALimitToItsHistoryAndWordsForPeople(Path file) {
		BpmnModelInstance model = read(file);
		Bpmn.validateModel(model);
		for (Process process : model.getModelElementsByType(Process.class)) {
			assertThat(file.getFileName()).hasToString(process.getId() + ".bpmn");
			assertThat(process.isExecutable()).isTrue();
			assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
			assertThat(process.isCamundaStartableInTasklist()).isFalse();
			assertThat(process.getName()).isNotBlank();
			assertThat(process.getDocumentations()).isNotEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("processes")
	void everyTaskHasAFormADueDateSomeoneAndAnExplanation(Path file) {
		for (UserTask task : read(file).getModelElementsByType(UserTask.class)) {
			assertThat(task.getDocumentations()).as(task.getId()).isNotEmpty();
			assertThat(FormFilesTest.read(form(task)).id()).isEqualTo(task.getCamundaFormRef());
			assertThat(task.getCamundaFormRefBinding()).isEqualTo("latest");
			assertThat(property(task, "dueDays")).as("due days of %s", task.getId()).matches("[1-9][0-9]*");
			assertThat(task.getCamundaCandidateGroups() == null).as("one way to find who does %s", task.getId())
				.isEqualTo(property(task, "assign") != null);
		}
	}

	@ParameterizedTest
	@MethodSource("processes")
	void everyFlagOfAGatewayIsAnAnswerOfAForm(Path file) {
		BpmnModelInstance model = read(file);
		Set<String> answers = new HashSet<>();
		model.getModelElementsByType(UserTask.class).forEach(task -> answers.addAll(answersThatDecide(task)));
		for (ConditionExpression condition : model.getModelElementsByType(ConditionExpression.class)) {
			Matcher flag = FLAG.matcher(condition.getTextContent());
			assertThat(flag.matches()).as(condition.getTextContent()).isTrue();
			assertThat(FROM_CODE.contains(flag.group(1)) || answers.contains(flag.group(1) + "=" + flag.group(2)))
				.as("%s among %s", condition.getTextContent(), answers)
				.isTrue();
		}
	}

	@ParameterizedTest
	@MethodSource("processes")
	void everythingIsDrawnApartAndInRightAngles(Path file) {
		BpmnModelInstance model = read(file);
		List<Bounds> nodes = new ArrayList<>();
		for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
			BpmnShape shape = (BpmnShape) node.getDiagramElement();
			assertThat(shape).as(node.getId()).isNotNull();
			if (node instanceof BoundaryEvent event) {
				assertThat(apart(shape.getBounds(), drawn(event.getAttachedTo())))
					.as("%s sits on its step", event.getId())
					.isFalse();
			}
			else if (!node.getElementType().getTypeName().equals("subProcess")) {
				nodes.add(shape.getBounds());
			}
		}
		for (int one = 0; one < nodes.size(); one++) {
			for (int other = one + 1; other < nodes.size(); other++) {
				assertThat(apart(nodes.get(one), nodes.get(other))).isTrue();
			}
		}
		model.getModelElementsByType(SequenceFlow.class)
			.forEach(flow -> assertRightAngles(flow.getId(), (BpmnEdge) flow.getDiagramElement()));
	}

	private static Bounds drawn(FlowNode node) {
		return ((BpmnShape) node.getDiagramElement()).getBounds();
	}

	private static void assertRightAngles(String flow, BpmnEdge edge) {
		assertThat(edge).as(flow).isNotNull();
		List<Waypoint> points = List.copyOf(edge.getWaypoints());
		for (int i = 1; i < points.size(); i++) {
			Waypoint from = points.get(i - 1);
			Waypoint to = points.get(i);
			assertThat(from.getX().equals(to.getX()) || from.getY().equals(to.getY())).as(flow).isTrue();
		}
	}

	private static boolean apart(Bounds one, Bounds other) {
		return one.getX() + one.getWidth() < other.getX() || other.getX() + other.getWidth() < one.getX()
				|| one.getY() + one.getHeight() < other.getY() || other.getY() + other.getHeight() < one.getY();
	}

	/** "validazione=ok": each flag with each option of the answer that sets it. */
	private static Set<String> answersThatDecide(UserTask task) {
		Set<String> answers = new HashSet<>();
		var form = FormFilesTest.read(form(task));
		form.json().path("components").forEach(field -> {
			String flag = form.flags().get(field.path("key").asText());
			field.path("values").forEach(option -> answers.add(flag + "=" + option.path("value").asText()));
		});
		return answers;
	}

	private static Path form(UserTask task) {
		return FormFilesTest.named(task.getCamundaFormRef());
	}

	private static String property(BaseElement element, String name) {
		return (element.getExtensionElements() == null) ? null
				: element.getExtensionElements()
					.getDomElement()
					.getChildElementsByNameNs(CAMUNDA, "properties")
					.stream()
					.flatMap(each -> each.getChildElementsByNameNs(CAMUNDA, "property").stream())
					.filter(each -> name.equals(each.getAttribute("name")))
					.map(each -> each.getAttribute("value"))
					.findAny()
					.orElse(null);
	}

	private static BpmnModelInstance read(Path file) {
		return Bpmn.readModelFromFile(file.toFile());
	}

}
