package it.siz.practice;

import java.util.UUID;

/** A practice was assigned to an operator. Published in its transaction. */
public record PracticeAssigned(Practice practice, UUID operator) {
}
