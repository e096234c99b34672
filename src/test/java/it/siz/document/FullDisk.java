package it.siz.document;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A disk with room for so many bytes; the next one fails as the kernel's own would. */
class FullDisk extends Incoming {

	final AtomicLong room = new AtomicLong();

	FullDisk(Path directory) throws IOException {
		super(directory.toString(), 0);
	}

	@Override
	OutputStream to(FileChannel channel) {
		return new FilterOutputStream(super.to(channel)) {

			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				long fits = Math.min(length, Math.max(0, FullDisk.this.room.getAndAdd(-length)));
				this.out.write(bytes, offset, (int) fits);
				if (fits < length) {
					throw new IOException("No space left on device");
				}
			}
		};
	}

}
