package it.siz.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rows of a table copied into another one, as a designer does in Camunda Modeler. */
public final class Rows {

	private Rows() {
	}

	/** The table with the rules of the file behind its own. */
	public static String added(String table, Path file) throws IOException {
		String rows = Files.readString(file);
		int from = rows.indexOf("<rule ");
		int to = rows.indexOf("</decisionTable>");
		return table.replace("</decisionTable>", rows.substring(from, to) + "</decisionTable>");
	}

}
