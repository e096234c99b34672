package it.siz.examination;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

import javax.imageio.ImageIO;

/** Small pictures, and one that says it is huge. */
public final class Picture {

	private static final int WIDTH = 16;

	private Picture() {
	}

	/**
	 * @param format as ImageIO names it
	 */
	public static byte[] of(String format) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** A billion by one pixels, in less than a hundred bytes. */
	static byte[] huge() {
		byte[] png = of("png");
		ByteBuffer.wrap(png).putInt(WIDTH, 1_000_000_000);
		return png;
	}

}
