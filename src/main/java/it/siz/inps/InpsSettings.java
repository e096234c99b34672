package it.siz.inps;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How INPS is reached.
 *
 * @param address of ConsultazioneISEE; empty: that of the simulator, where it runs
 * @param office CodiceUfficio that INPS gave the body
 * @param sslBundle name of the SSL bundle with the certificate that INPS issued (mutual
 * TLS); empty for none
 */
@ConfigurationProperties("siz.inps")
record InpsSettings(@DefaultValue("false") boolean enabled, @DefaultValue("") String address,
		@DefaultValue("001") String office, @DefaultValue("10s") Duration timeout, @Nullable String sslBundle) {
}
