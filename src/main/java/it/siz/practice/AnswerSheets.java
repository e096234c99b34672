package it.siz.practice;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import it.siz.form.FieldLabel;
import it.siz.form.FormSchema;
import it.siz.practice.AnswerSheet.Line;
import it.siz.workflow.ChoiceLists;
import it.siz.workflow.FormCatalogue;
import it.siz.workflow.Kinds;
import it.siz.workflow.ProcessNames;
import it.siz.workflow.ServiceKind;

/** Shows stored answers with the labels of their forms. */
@Component
public class AnswerSheets {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final FormCatalogue forms;

	private final Kinds kinds;

	private final ChoiceLists lists;

	private final ProcessNames names;

	private final MessageSource messages;

	AnswerSheets(FormCatalogue forms, Kinds kinds, ChoiceLists lists, ProcessNames names, MessageSource messages) {
		this.names = names;
		this.forms = forms;
		this.kinds = kinds;
		this.lists = lists;
		this.messages = messages;
	}

	public List<AnswerSheet> of(Practice practice, Locale locale) {
		List<AnswerSheet> sheets = new ArrayList<>();
		practice.allAnswers().forEach((formId, answers) -> sheets.add(sheet(practice, formId, answers, locale)));
		sheets.sort((one, other) -> one.formId().compareTo(other.formId()));
		return sheets;
	}

	/** The answers to one form; without lines when it was never completed. */
	AnswerSheet of(Practice practice, String formId, Locale locale) {
		return sheet(practice, formId, practice.answers(formId), locale);
	}

	/** What a decision said, for whom it sends the practice back to. */
	public List<AnswerSheet> decisions(Practice practice, Locale locale) {
		return of(practice, locale).stream().filter(AnswerSheet::decision).toList();
	}

	private AnswerSheet sheet(Practice practice, String formId, Map<String, Object> answers, Locale locale) {
		FormSchema schema = this.forms.schema(formId);
		List<Line> lines = new ArrayList<>();
		schema.labels().forEach((key, label) -> {
			if (answers.containsKey(key) && !"expression".equals(label.type())) {
				lines.add(new Line(label.label(), value(named(label, practice), answers.get(key), locale)));
			}
		});
		ServiceKind kind = this.kinds.get(practice.kind());
		boolean kept = kind.words("revises").contains(formId);
		boolean own = kept || formId.equals(kind.key()) || formId.equals(kind.property(OutsideReports.FORM));
		return new AnswerSheet(formId,
				own ? kind.label() : this.names.of(practice.kind(), this.forms.title(practice.kind(), formId)),
				!own && !schema.flags().isEmpty(), lines);
	}

	/** With the names of choices that stand outside the form, retired ones included. */
	private FieldLabel named(FieldLabel label, Practice practice) {
		Map<String, String> options = new HashMap<>(label.options());
		for (String list : label.lists()) {
			options.putAll(this.lists.names(list, practice.id()));
		}
		return label.lists().isEmpty() ? label
				: new FieldLabel(label.label(), label.type(), options, label.lists(), label.columns());
	}

	/** One answer as people read it, empty when there is none. */
	String words(FieldLabel label, Practice practice, @Nullable Object value, Locale locale) {
		return (value == null) ? "" : value(named(label, practice), value, locale);
	}

	private String value(FieldLabel label, @Nullable Object value, Locale locale) {
		if (value instanceof Map<?, ?> row) {
			return label.columns()
				.entrySet()
				.stream()
				.filter(column -> row.get(column.getKey()) != null)
				.map(column -> value(column.getValue(), row.get(column.getKey()), locale))
				.collect(Collectors.joining(", "));
		}
		if (value instanceof List<?> rows && !label.columns().isEmpty()) {
			return rows.stream().map(row -> value(label, row, locale)).collect(Collectors.joining("; "));
		}
		if (value instanceof Boolean flag) {
			return String.valueOf(this.messages.getMessage(flag ? "practice.yes" : "practice.no", null, locale));
		}
		if (value instanceof List<?> list) {
			return list.isEmpty() ? String.valueOf(this.messages.getMessage("practice.nothing", null, locale))
					: list.stream().map(each -> value(label, each, locale)).collect(Collectors.joining(", "));
		}
		if (value instanceof Number number) {
			return NumberFormat.getNumberInstance(locale).format(new BigDecimal(number.toString()));
		}
		if ("datetime".equals(label.type()) && String.valueOf(value).length() == 10) {
			return DAY.format(LocalDate.parse(String.valueOf(value)));
		}
		return label.options().getOrDefault(String.valueOf(value), String.valueOf(value));
	}

}
