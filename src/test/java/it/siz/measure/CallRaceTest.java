package it.siz.measure;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import it.siz.SizTest;
import it.siz.operator.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Several referents move one call at the same moment. */
@SizTest
class CallRaceTest {

	@LocalServerPort
	int port;

	@Test
	void ofThoseWhoOpenACallAtOnceOneDoesAndTheOthersAreToldThatItIsOpen() {
		HttpResponse<String> created = send("referente.b2", "/api/calls", """
				{"measure": "B2", "year": 2096, "opens": "2096-04-09", "closes": "2096-05-23",
				 "lines": [{"code": "ANZIANI_INDIRETTA", "budget": "1.00"}]}""");
		String path = "/api/calls/" + Visitor.tree(created).get("id").asText() + "/open-early";
		List<Integer> statuses = Stream.of("referente.b2", "collega.b2", "referente.b2", "collega.b2")
			.map(who -> CompletableFuture.supplyAsync(() -> send(who, path, "{\"reason\": \"Subito\"}").statusCode()))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.sorted()
			.toList();
		assertThat(statuses).containsExactly(200, 409, 409, 409);
	}

	private HttpResponse<String> send(String who, String path, String body) {
		Visitor visitor = new Visitor(this.port);
		return visitor.send(Visitor.basic(Visitor.json(visitor.to(path), body), who, "demo"));
	}

}
