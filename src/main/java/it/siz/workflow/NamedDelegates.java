package it.siz.workflow;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The beans a model may name: those written to be called by the engine, and nothing else
 * of the application. Their names are known before they are made, since they themselves
 * need the engine.
 */
@Component
public class NamedDelegates {

	private final ApplicationContext context;

	/** Looked up once: what is defined does not change while it runs. */
	private volatile @Nullable Set<String> known;

	NamedDelegates(ApplicationContext context) {
		this.context = context;
	}

	public Set<String> names() {
		Set<String> names = this.known;
		if (names == null) {
			names = find();
			this.known = names;
		}
		return names;
	}

	private Set<String> find() {
		Set<String> names = new TreeSet<>();
		Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
			.forEach(type -> Collections.addAll(names, this.context.getBeanNamesForType(type, true, false)));
		return names;
	}

	/**
	 * The named delegate.
	 * @throws IllegalArgumentException when the name is not that of a delegate
	 */
	Object get(String name) {
		if (!names().contains(name)) {
			throw new IllegalArgumentException("No delegate is called " + name);
		}
		return this.context.getBean(name);
	}

}
