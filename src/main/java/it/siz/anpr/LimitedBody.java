package it.siz.anpr;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

import org.jspecify.annotations.Nullable;

/** An answer's bytes, up to a limit: no answer of these services is a megabyte long. */
final class LimitedBody implements BodySubscriber<byte[]> {

	private static final long MOST = 1_000_000;

	private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();

	private long received;

	private @Nullable Subscription subscription;

	/**
	 * @param begun is called when the head of the answer has arrived
	 */
	static BodyHandler<byte[]> handler(Runnable begun) {
		return (HttpResponse.ResponseInfo info) -> {
			begun.run();
			return new LimitedBody();
		};
	}

	@Override
	public CompletionStage<byte[]> getBody() {
		return this.bytes.getBody();
	}

	@Override
	public void onSubscribe(Subscription subscription) {
		this.subscription = subscription;
		this.bytes.onSubscribe(subscription);
	}

	@Override
	public void onNext(List<ByteBuffer> buffers) {
		this.received += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
		if (this.received > MOST && this.subscription != null) {
			this.subscription.cancel();
			this.bytes.onError(new IOException("More than " + MOST + " bytes"));
		}
		else {
			this.bytes.onNext(buffers);
		}
	}

	@Override
	public void onError(Throwable error) {
		this.bytes.onError(error);
	}

	@Override
	public void onComplete() {
		this.bytes.onComplete();
	}

}
