package it.siz.lists.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import it.siz.lists.RecentlyOpened;
import it.siz.lists.SavedSearches;
import it.siz.operator.Role;
import it.siz.operator.Viewer;
import it.siz.worklist.HomePart;

/** On the home page: what was opened last, saved searches, and the ways of each role. */
@Component
class Shortcuts implements HomePart {

	private final RecentlyOpened recent;

	private final SavedSearches saved;

	Shortcuts(RecentlyOpened recent, SavedSearches saved) {
		this.recent = recent;
		this.saved = saved;
	}

	@Override
	public void fill(Viewer viewer, Model model) {
		model.addAttribute("recent", this.recent.of(viewer));
		model.addAttribute("savedSearches", this.saved.of(viewer).stream().limit(5).toList());
		Set<Shortcut> shortcuts = new LinkedHashSet<>();
		viewer.roles().stream().sorted().forEach(role -> shortcuts.addAll(of(role)));
		model.addAttribute("shortcuts", shortcuts);
	}

	private static List<Shortcut> of(Role role) {
		Shortcut person = new Shortcut("lists.shortcut.person", "/soggetti");
		Shortcut soon = new Shortcut("lists.shortcut.soon", "/pratiche?scadenza=7");
		Shortcut calls = new Shortcut("lists.shortcut.calls", "/avvisi");
		return switch (role) {
			case ASSISTENTE_SOCIALE ->
				List.of(person, new Shortcut("lists.shortcut.late", "/pratiche?di=mie&scadenza=ritardo"),
						new Shortcut("lists.shortcut.mine", "/pratiche?di=mie"));
			case REFERENTE -> List.of(soon, calls, person);
			case AMMINISTRATIVO -> List.of(person, soon);
			case PROGETTISTA -> List.of(new Shortcut("lists.shortcut.models", "/modelli"),
					new Shortcut("lists.shortcut.trial", "/api/prova"));
			case AMMINISTRATORE -> List.of(new Shortcut("lists.shortcut.catalogues", "/elenchi"));
		};
	}

	/**
	 * One way.
	 *
	 * @param label key of its words
	 */
	record Shortcut(String label, String address) {
	}

}
