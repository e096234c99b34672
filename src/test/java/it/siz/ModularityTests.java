package it.siz;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/**
 * Modules depend on each other as their package-info says; the diagrams are written to
 * target.
 */
class ModularityTests {

	private final ApplicationModules modules = ApplicationModules.of(SizApplication.class);

	@Test
	void everyModuleKeepsToItsDependencies() {
		this.modules.verify();
	}

	@Test
	void theDiagramsShowTheModulesAsTheyAre() {
		new Documenter(this.modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
	}

}
