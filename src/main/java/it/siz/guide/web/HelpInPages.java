package it.siz.guide.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import it.siz.guide.Guide;
import it.siz.guide.Guides;
import it.siz.guide.Tour;
import it.siz.operator.CurrentViewer;

/** The help that every page shows: the guide of its section, and the tour on the home. */
@ControllerAdvice(annotations = Controller.class)
class HelpInPages {

	private final Guides guides;

	private final Tour tour;

	private final CurrentViewer current;

	HelpInPages(Guides guides, Tour tour, CurrentViewer current) {
		this.guides = guides;
		this.tour = tour;
		this.current = current;
	}

	@ModelAttribute("help")
	@Nullable Guide help(HttpServletRequest request, Locale locale) {
		return signedIn() ? this.guides.beside(request.getRequestURI(), locale).orElse(null) : null;
	}

	@ModelAttribute("tour")
	boolean tour(HttpServletRequest request) {
		return signedIn() && "/".equals(request.getRequestURI()) && "GET".equals(request.getMethod())
				&& this.tour.due(this.current.get().operator());
	}

	private static boolean signedIn() {
		var authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication != null && authentication.getPrincipal() instanceof UserDetails;
	}

}
