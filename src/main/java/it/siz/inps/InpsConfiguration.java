package it.siz.inps;

import java.net.URI;
import java.net.http.HttpClient;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** INPS by its own protocol where it is configured, by hand elsewhere. */
@Configuration(proxyBeanMethods = false)
class InpsConfiguration {

	@Bean
	IseeGateway iseeGateway(InpsSettings settings, ObjectProvider<InpsAddress> simulator,
			ObjectProvider<InpsVoucher> voucher, ObjectProvider<SslBundles> bundles) {
		if (!settings.enabled()) {
			return new ManualEntry();
		}
		URI address = settings.address().isBlank() ? simulator.getObject().address() : URI.create(settings.address());
		HttpClient.Builder http = HttpClient.newBuilder().connectTimeout(settings.timeout());
		if (settings.sslBundle() != null) {
			http.sslContext(bundles.getObject().getBundle(settings.sslBundle()).createSslContext());
		}
		return new InpsClient(address, settings, http.build(), () -> {
			InpsVoucher pdnd = voucher.getIfAvailable();
			return (pdnd != null) ? pdnd.token() : "";
		});
	}

}
