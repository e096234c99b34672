package it.siz.kernel;

import java.util.List;

/**
 * Processes, forms or decisions were deployed: whoever caches what they say forgets it.
 *
 * @param fresh new definitions as "key:version"; empty when nothing had changed
 */
public record ModelsDeployed(List<String> fresh) {
}
