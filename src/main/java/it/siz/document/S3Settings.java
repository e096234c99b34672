package it.siz.document;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where documents stand that are not kept on a disk of this machine.
 *
 * @param endpoint of a server that speaks S3; null for Amazon's own
 * @param bucket that is there already
 * @param accessKey null: from the environment, a file or the role of the machine, as the
 * AWS SDK looks for it
 */
@ConfigurationProperties("siz.documents.s3")
record S3Settings(@Nullable URI endpoint, @DefaultValue("eu-south-1") String region, @Nullable String bucket,
		@Nullable String accessKey, @Nullable String secretKey) {
}
