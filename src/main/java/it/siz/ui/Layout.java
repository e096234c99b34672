package it.siz.ui;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import it.siz.commission.CommissionKinds;
import it.siz.dwelling.HousingOffice;
import it.siz.operator.CurrentViewer;
import it.siz.operator.Role;
import it.siz.operator.Viewer;

/** What every page shows around its content. */
@ControllerAdvice(annotations = Controller.class)
class Layout {

	private final CurrentViewer current;

	private final CommissionKinds commissions;

	private final HousingOffice housing;

	private final long timeout;

	private final String signInWindow;

	Layout(CurrentViewer current, CommissionKinds commissions, HousingOffice housing, ServerProperties server,
			@Value("${siz.session.sign-in-window:}") String signIn) {
		this.signInWindow = signIn;
		this.current = current;
		this.commissions = commissions;
		this.housing = housing;
		this.timeout = server.getServlet().getSession().getTimeout().toSeconds();
	}

	@ModelAttribute("viewer")
	@Nullable Viewer viewer() {
		return signedIn() ? this.current.get() : null;
	}

	/** Seconds that a session lasts without activity. */
	@ModelAttribute("timeout")
	long timeout() {
		return this.timeout;
	}

	/** Where an external sign-in begins; null when people have a password here. */
	@ModelAttribute("signInWindow")
	@Nullable String signInWindow() {
		return this.signInWindow.isEmpty() ? null : this.signInWindow;
	}

	@ModelAttribute("path")
	String path(HttpServletRequest request) {
		return request.getRequestURI();
	}

	/**
	 * Entries of the navigation: key of the label and address; only what the viewer's
	 * role uses.
	 */
	@ModelAttribute("navigation")
	List<Entry> navigation() {
		Viewer viewer = viewer();
		if (viewer == null || viewer.unit() == null) {
			return List.of();
		}
		boolean works = viewer.worksOnCases();
		boolean keeps = viewer.has(Role.AMMINISTRATORE);
		boolean models = viewer.has(Role.PROGETTISTA) || viewer.has(Role.AMMINISTRATORE);
		return List
			.of(new Entry("ui.home", "/", true), new Entry("ui.subjects", "/soggetti", works),
					new Entry("ui.practices", "/pratiche", works), new Entry("ui.applications", "/domande", works),
					new Entry("ui.calls", "/avvisi", works),
					new Entry("commission.nav", "/commissione", this.commissions.keeps(viewer)),
					new Entry("dwelling.nav", "/alloggi", this.housing.keeps(viewer)),
					new Entry("ui.monitor", "/carichi", works), new Entry("ui.models", "/modelli", models),
					new Entry("ui.trial", "/api/prova", models), new Entry("ui.catalogues", "/elenchi", keeps),
					new Entry("operator.accounts", "/utenze", keeps), new Entry("ui.loads", "/soggetti/carichi", keeps),
					new Entry("duplicate.nav", "/soggetti/doppioni", keeps),
					new Entry("consultation.nav", "/consultazioni", keeps))
			.stream()
			.filter(Entry::shown)
			.toList();
	}

	/** Whether the viewer works with cases and so may search in all areas. */
	@ModelAttribute("searches")
	boolean searches() {
		return navigation().stream().anyMatch(entry -> "/soggetti".equals(entry.address()));
	}

	private static boolean signedIn() {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication != null && authentication.getPrincipal() instanceof UserDetails;
	}

	record Entry(String label, String address, boolean shown) {

		public boolean current(String path) {
			return "/".equals(this.address) ? "/".equals(path) : path.startsWith(this.address);
		}

	}

}
