package it.siz.document.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import it.siz.kernel.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A form with a file, as its bytes come in. */
class StreamedFormTest {

	private static final long LARGE = 300L << 20;

	@Test
	void fieldsBeforeTheFileAreParametersAndThoseAfterItComeWithItsEnd() throws IOException {
		StreamedForm form = form(
				field("_csrf", "abc") + field("type", "ISEE") + file("isee.pdf", "%PDF") + field("subject", "Nota"));
		assertThat(form.getParameter("_csrf")).isEqualTo("abc");
		assertThat(form.getParameter("subject")).isNull();
		assertThat(form.known()).isFalse();
		assertThat(form.upload().title()).as("not yet").isNull();
		assertThat(form.content()).hasContent("%PDF");
		assertThat(form.upload().title()).isEqualTo("Nota");
		assertThat(form.upload().fileName()).isEqualTo("isee.pdf");
	}

	@Test
	void aLargeFilePassesThroughASmallMemory() throws IOException {
		InputStream start = bytes(field("type", "ISEE") + head("isee.pdf"));
		InputStream body = new SequenceInputStream(start, new SequenceInputStream(new Zeros(), bytes("\r\n--b--\r\n")));
		MockHttpServletRequest request = new MockHttpServletRequest() {
			@Override
			public ServletInputStream getInputStream() {
				return new Socket(body);
			}
		};
		request.setContentType("multipart/form-data; boundary=b");
		StreamedForm form = new StreamedForm(request);
		long size = 0;
		byte[] buffer = new byte[1 << 16];
		InputStream content = form.content();
		for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
			size += read;
		}
		assertThat(size).isEqualTo(LARGE);
	}

	/** A line that breaks inside a boundary hides no byte of the file before it. */
	@Test
	void whereverItBreaksOffNoHalfFileLooksWhole() throws IOException {
		String start = field("type", "ISEE") + head("isee.pdf");
		String whole = start + "%PDF-1.4" + "\r\n" + field("subject", "x") + "--b--\r\n";
		for (int length = 0; length < whole.length(); length++) {
			StreamedForm form = raw(whole.substring(0, length));
			boolean inside = length >= start.length() && length < start.length() + "%PDF-1.4\r\n--b".length();
			try {
				assertThat(form.content()).as("cut at %d", length).hasContent("%PDF-1.4");
				assertThat(inside).as("cut at %d", length).isFalse();
			}
			catch (Problem problem) {
				assertThat(problem.code()).as("cut at %d", length)
					.isIn("document.cut", inside ? "document.cut" : "problem.refused");
			}
			form.drain();
		}
	}

	@Test
	void aFormWithoutAFileSaysSo() throws IOException {
		for (String body : new String[] { field("type", "ISEE"), file("", "") + field("type", "ISEE") }) {
			StreamedForm form = form(body);
			Problem problem = catchThrowableOfType(Problem.class, form::content);
			assertThat(problem.faults()).singleElement()
				.satisfies(fault -> assertThat(fault.code()).isEqualTo("document.noFile"));
			form.drain();
			assertThat(form.field("type")).isEqualTo("ISEE");
		}
	}

	@Test
	void aNameThatNoDiskTakesIsStillAName() throws IOException {
		StreamedForm form = form(file("a\0b.pdf", "%PDF"));
		form.content().readAllBytes();
		assertThat(form.upload().fileName()).contains("b.pdf");
	}

	private static StreamedForm form(String parts) throws IOException {
		return raw(parts + "--b--\r\n");
	}

	private static StreamedForm raw(String body) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setContentType("multipart/form-data; boundary=b");
		request.setContent(body.getBytes(StandardCharsets.UTF_8));
		return new StreamedForm(request);
	}

	private static String field(String name, String value) {
		return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

	private static String file(String name, String content) {
		return head(name) + content + "\r\n";
	}

	private static String head(String name) {
		return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n";
	}

	private static InputStream bytes(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	/** Content that exists nowhere as a whole. */
	private static final class Zeros extends InputStream {

		private long left = LARGE;

		@Override
		public int read() {
			return (this.left-- > 0) ? 0 : -1;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) {
			int size = (int) Math.min(length, this.left);
			Arrays.fill(buffer, offset, offset + size, (byte) 0);
			this.left -= size;
			return (size == 0) ? -1 : size;
		}

	}

	/** What the server would read from. */
	private static final class Socket extends ServletInputStream {

		private final InputStream in;

		Socket(InputStream in) {
			this.in = in;
		}

		@Override
		public int read() throws IOException {
			return this.in.read();
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			return this.in.read(buffer, offset, length);
		}

		@Override
		public boolean isFinished() {
			return false;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException();
		}

	}

}
