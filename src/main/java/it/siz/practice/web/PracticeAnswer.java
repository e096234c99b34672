package it.siz.practice.web;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import it.siz.practice.PracticeView;

/**
 * A practice as REST shows it.
 *
 * @param answers by form id
 */
record PracticeAnswer(@JsonUnwrapped PracticeView practice, Map<String, Map<String, Object>> answers, boolean canEdit) {
}
