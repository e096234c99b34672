package it.siz.startup;

import java.util.Set;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import org.springframework.core.metrics.StartupStep;

/**
 * What a start spends its time on. A part is known by the names of Spring's steps and
 * beans, or by a step that a module records itself through Spring's ApplicationStartup
 * ("siz.engine", "siz.loading").
 */
enum StartupPart {

	CLASSES("spring.context.beans.post-process"), WEB("spring.boot.webserver.create"),
	DATABASE("embeddedDatabaseConnection"), MIGRATION("flyway", "flywayInitializer"),
	PERSISTENCE("entityManagerFactory", "&entityManagerFactory"), ENGINE("siz.engine"), LOADING("siz.loading"), REST;

	private final Set<String> names;

	StartupPart(String... names) {
		this.names = Set.of(names);
	}

	static @Nullable StartupPart of(StartupStep step) {
		String bean = StreamSupport.stream(step.getTags().spliterator(), false)
			.filter((tag) -> tag.getKey().equals("beanName"))
			.map(StartupStep.Tag::getValue)
			.findFirst()
			.orElse("");
		for (StartupPart part : values()) {
			if (part.names.contains(step.getName()) || part.names.contains(bean)) {
				return part;
			}
		}
		return null;
	}

}
