package it.siz.examination;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads what an image says of itself at its head; no picture is ever unpacked. */
final class ImageReading {

	static final Map<String, FileKind> KINDS = Map.of("image/png", FileKind.PNG, "image/jpeg", FileKind.JPEG,
			"image/tiff", FileKind.TIFF);

	private static final long MOST_PIXELS = 100_000_000;

	/** Cameras append notes of their own after the picture. */
	private static final int TAIL = 1 << 16;

	private ImageReading() {
	}

	static void read(Reading reading) throws IOException {
		try (ImageInputStream in = ImageIO.createImageInputStream(reading.file.toFile())) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
			if (!readers.hasNext()) {
				throw new Dangerous(Danger.DAMAGED);
			}
			ImageReader reader = readers.next();
			reader.setInput(in, false, true);
			boolean pages = reading.kind == FileKind.TIFF;
			reading.pages = pages ? reader.getNumImages(true) : 0;
			for (int i = 0; i < Math.max(1, reading.pages); i++) {
				if ((long) reader.getWidth(i) * reader.getHeight(i) > MOST_PIXELS) {
					throw new Dangerous(Danger.HUGE_IMAGE);
				}
			}
			reader.dispose();
		}
		if (!ends(reading.file, reading.kind)) {
			throw new Dangerous(Danger.DAMAGED);
		}
	}

	/** Whether the mark that ends the picture is there: else it was cut off. */
	private static boolean ends(Path file, FileKind kind) throws IOException {
		if (kind == FileKind.TIFF) {
			return true;
		}
		try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
			byte[] tail = new byte[(int) Math.min(TAIL, in.length())];
			in.seek(in.length() - tail.length);
			in.readFully(tail);
			String text = new String(tail, StandardCharsets.ISO_8859_1);
			return text.contains((kind == FileKind.PNG) ? "IEND" : "\u00ff\u00d9");
		}
	}

}
