package it.siz.workflow;

import java.util.Map;

import it.siz.form.FormSchema;

/** A task's form and what it shows before anything is typed. */
public record TaskForm(OpenTask task, FormSchema schema, Map<String, Object> data) {
}
