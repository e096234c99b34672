package it.siz.form;

import java.util.List;
import java.util.Map;

import it.siz.kernel.Fault;

/**
 * @param answers of the fields that show, in one form for each type; computed ones
 * computed here
 * @param faults what is wrong, in the order of the form; empty when all is well
 */
public record Validated(Map<String, Object> answers, List<Fault> faults) {
}
