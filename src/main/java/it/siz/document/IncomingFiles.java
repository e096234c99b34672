package it.siz.document;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What a form sends waits on the disk of the documents, whose free space is watched, and
 * not in the temporary folder of the machine, which may be memory; a crash's leftovers
 * are swept with the orphans. No limit of size (FAQ Documenti 2); 64 KB stay in memory.
 */
@Configuration(proxyBeanMethods = false)
class IncomingFiles {

	private static final int IN_MEMORY = 64 * 1024;

	@Bean
	MultipartConfigElement formsWithFiles(Incoming incoming) {
		return new MultipartConfigElement(incoming.folder().toString(), -1, -1, IN_MEMORY);
	}

}
