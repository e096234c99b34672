package it.siz.document.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

import it.siz.document.Sending;
import it.siz.document.Upload;
import it.siz.kernel.Problem;

/**
 * A form with a file, read from the socket as it arrives: fields before the file are its
 * parameters, so that the check of the CSRF token finds its own; the file is handed on as
 * a stream and stands nowhere as a whole; fields after it are known once it is read.
 */
final class StreamedForm extends HttpServletRequestWrapper implements Sending {

	private static final int LONGEST_FIELD = 1 << 16;

	private static final int MOST_FIELDS = 50;

	private static final int LONGEST_HEAD = 8192;

	private final Map<String, String> fields = new LinkedHashMap<>();

	private @Nullable FileItemIterator parts;

	private @Nullable FileItemStream file;

	private boolean begun;

	private boolean read;

	private boolean broken;

	StreamedForm(HttpServletRequest request) {
		super(request);
	}

	/** The one that {@link StreamedForms} has wrapped. */
	static StreamedForm of(HttpServletRequest request) {
		StreamedForm form = WebUtils.getNativeRequest(request, StreamedForm.class);
		if (form == null) {
			throw Problem.malformed("document.noForm");
		}
		return form;
	}

	@Override
	public InputStream content() {
		begin();
		if (this.broken) {
			throw cut();
		}
		if (this.file == null) {
			throw Problem.refused("file", "document.noFile");
		}
		this.read = true;
		try {
			return new FromSender(this.file.openStream());
		}
		catch (IOException ex) {
			throw cut();
		}
	}

	@Override
	public boolean known() {
		begin();
		return this.file != null && List.of("type", "subject", "date").stream().allMatch(this.fields::containsKey);
	}

	@Override
	public Upload upload() {
		if (this.read) {
			rest();
		}
		return new Upload(field("type"), field("subject"), Upload.day(field("date")), fileName());
	}

	@Override
	public @Nullable UUID form() {
		return id("invio");
	}

	@Override
	public @Nullable UUID replaces() {
		return id("replaces");
	}

	@Nullable String field(String name) {
		return this.fields.get(name);
	}

	@Nullable UUID id(String name) {
		String id = field(name);
		try {
			return (id == null || id.isBlank()) ? null : UUID.fromString(id);
		}
		catch (IllegalArgumentException ex) {
			throw Problem.malformed("problem.unreadable");
		}
	}

	/**
	 * Reads what is still coming: a browser looks at no answer before it has sent all.
	 */
	void drain() {
		try {
			begin();
			if (!this.broken) {
				rest();
			}
		}
		catch (Problem ex) {
			this.broken = true; // nobody is there to be told
		}
	}

	private String fileName() {
		try {
			return (this.file != null && this.file.getName() != null) ? this.file.getName() : "";
		}
		catch (InvalidFileNameException ex) {
			return ex.getName();
		}
	}

	/** The fields before the file. */
	private void begin() {
		if (this.begun) {
			return;
		}
		this.begun = true;
		try {
			FileUpload form = new FileUpload();
			form.setHeaderEncoding(StandardCharsets.UTF_8.name());
			form.setPartHeaderSizeMax(LONGEST_HEAD);
			this.parts = form.getItemIterator(new ServletRequestContext((HttpServletRequest) getRequest()));
			advance();
		}
		catch (IOException ex) {
			this.broken = true;
		}
	}

	private void rest() {
		try {
			begin();
			while (!this.broken && advance()) {
				// Further files are passed over.
			}
		}
		catch (IOException ex) {
			this.broken = true;
		}
		if (this.broken) {
			throw cut();
		}
	}

	/**
	 * Up to the next file.
	 * @return whether there is one
	 */
	private boolean advance() throws IOException {
		while (this.parts != null && this.parts.hasNext()) {
			FileItemStream part = this.parts.next();
			if (part.isFormField()) {
				keep(part);
			}
			else {
				if (this.file == null && "file".equals(part.getFieldName()) && !nameless(part)) {
					this.file = part;
				}
				return true;
			}
		}
		this.parts = null;
		return false;
	}

	/** What a browser sends for a file that was not chosen. */
	private static boolean nameless(FileItemStream part) {
		try {
			return part.getName() == null || part.getName().isEmpty();
		}
		catch (InvalidFileNameException ex) {
			return false;
		}
	}

	private void keep(FileItemStream field) throws IOException {
		byte[] value = field.openStream().readNBytes(LONGEST_FIELD + 1);
		if (value.length > LONGEST_FIELD || this.fields.size() >= MOST_FIELDS) {
			throw new IOException("Too much beside the file");
		}
		this.fields.putIfAbsent(String.valueOf(field.getFieldName()), new String(value, StandardCharsets.UTF_8));
	}

	private static Problem cut() {
		return Problem.malformed("document.cut");
	}

	@Override
	public @Nullable String getParameter(String name) {
		begin();
		return field(name);
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		begin();
		Map<String, String[]> values = new LinkedHashMap<>();
		this.fields.forEach((name, value) -> values.put(name, new String[] { value }));
		return values;
	}

	@Override
	public Enumeration<String> getParameterNames() {
		begin();
		return Collections.enumeration(this.fields.keySet());
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return getParameterMap().get(name);
	}

	/** None that anybody would put on the disk. */
	@Override
	public Collection<Part> getParts() {
		return List.of();
	}

	@Override
	public @Nullable Part getPart(String name) {
		return null;
	}

}
