package it.siz.document;

import it.siz.practice.Practice;

/** Who reported from outside has added a document. Published in its transaction. */
public record OutsideDocument(Practice report) {
}
