package it.siz.document;

import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** The store in use, and the other one beside it for the move. */
@Configuration(proxyBeanMethods = false)
class Stores {

	@Bean
	DiskStore diskStore(Incoming incoming) {
		return new DiskStore(incoming);
	}

	@Bean(destroyMethod = "close")
	@ConditionalOnProperty("siz.documents.s3.bucket")
	S3Client s3Client(S3Settings settings) {
		S3ClientBuilder client = S3Client.builder()
			.region(Region.of(settings.region()))
			.httpClientBuilder(UrlConnectionHttpClient.builder()
				.connectionTimeout(Duration.ofSeconds(5))
				.socketTimeout(Duration.ofSeconds(60)))
			// Servers other than Amazon's know no trailing checksums; ours is the
			// SHA-256.
			.requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
			.responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
		if (settings.endpoint() != null) {
			client.endpointOverride(settings.endpoint()).forcePathStyle(true);
		}
		return client.credentialsProvider((settings.accessKey() != null)
				? StaticCredentialsProvider
					.create(AwsBasicCredentials.create(settings.accessKey(), String.valueOf(settings.secretKey())))
				: DefaultCredentialsProvider.builder().build())
			.build();
	}

	@Bean
	@ConditionalOnProperty("siz.documents.s3.bucket")
	S3Store s3Store(S3Client client, S3Settings settings) {
		return new S3Store(client, String.valueOf(settings.bucket()));
	}

	/**
	 * @param chosen disk, or s3 with a bucket
	 */
	@Bean
	@Primary
	DocumentStore documentStore(@Value("${siz.documents.store:disk}") String chosen, DiskStore disk,
			ObjectProvider<S3Store> s3) {
		return named(chosen, disk, s3);
	}

	/**
	 * @throws IllegalStateException when there is none of this name, which stops the
	 * start
	 */
	static DocumentStore named(String name, DiskStore disk, ObjectProvider<S3Store> s3) {
		DocumentStore store = "disk".equals(name) ? disk : "s3".equals(name) ? s3.getIfAvailable() : null;
		if (store == null) {
			throw new IllegalStateException(
					"siz.documents.store is '" + name + "': it is disk, or s3 with siz.documents.s3.bucket");
		}
		return store;
	}

}
