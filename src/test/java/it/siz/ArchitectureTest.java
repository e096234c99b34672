package it.siz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

/** Where things may stand. */
class ArchitectureTest {

	private final JavaClasses application = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("it.siz");

	/**
	 * The form module evaluates FEEL with the engine's own interpreter, which has the
	 * package org.camunda.feel.
	 */
	@Test
	void theEngineIsKnownOnlyWhereItIsDriven() {
		noClasses().that()
			.resideOutsideOfPackages("it.siz.workflow..", "it.siz.decision..", "it.siz..process..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.camunda.bpm..")
			.check(this.application);
	}

	@Test
	void nothingIsCalledByWhatItIsNot() {
		noClasses().should()
			.haveNameMatching(".*(Manager|Helper|Impl|Dto|DTO|Utils?)")
			.because("names are words of the domain")
			.check(this.application);
	}

	@Test
	void pagesAndInterfacesStandInWeb() {
		classes().that()
			.areAnnotatedWith(Controller.class)
			.or()
			.areAnnotatedWith(RestController.class)
			.should()
			.resideInAnyPackage("..web..", "it.siz.ui..")
			.check(this.application);
	}

	@Test
	void nothingIsInjectedIntoFields() {
		noFields().should().beAnnotatedWith(Autowired.class).check(this.application);
	}

	/** A measure is a folder of data: no class knows one by name (ADR 0026). */
	@Test
	void noClassKnowsAMeasureByName() throws IOException {
		Pattern measures = Pattern.compile("b2|dopo.?di.?noi", Pattern.CASE_INSENSITIVE);
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			assertThat(files.filter(path -> path.toString().endsWith(".java")))
				.noneMatch(path -> measures.matcher(read(path)).find());
		}
	}

	private static String read(Path path) {
		try {
			return Files.readString(path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void rowsAreNeverLeftOpen() {
		noClasses().should()
			.callMethod(MappedQuerySpec.class, "stream")
			.because("outside a transaction its connection never comes back")
			.check(this.application);
	}

}
