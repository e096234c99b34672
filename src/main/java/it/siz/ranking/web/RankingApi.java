package it.siz.ranking.web;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import it.siz.operator.Viewer;
import it.siz.ranking.NextInLine;
import it.siz.ranking.RankingAccess;
import it.siz.ranking.RankingDesk;
import it.siz.ranking.RankingView;
import it.siz.ranking.RankingViews;
import it.siz.ranking.Renunciations;
import it.siz.ranking.RollDowns;
import it.siz.ranking.Seal;

/** Rankings over REST, for the referents of the measure; renunciation, for owners too. */
@RestController
@RequestMapping("/api")
class RankingApi {

	private final RankingDesk desk;

	private final RankingViews views;

	private final RankingAccess access;

	private final Seal seal;

	private final RollDowns rollDowns;

	private final Renunciations renunciations;

	RankingApi(RankingDesk desk, RankingViews views, RankingAccess access, Seal seal, RollDowns rollDowns,
			Renunciations renunciations) {
		this.desk = desk;
		this.views = views;
		this.access = access;
		this.seal = seal;
		this.rollDowns = rollDowns;
		this.renunciations = renunciations;
	}

	@GetMapping("/calls/{id}/ranking")
	RankingView ranking(Viewer viewer, @PathVariable UUID id) {
		return this.views.of(viewer, id);
	}

	@PostMapping("/calls/{id}/ranking/compose")
	RankingView compose(Viewer viewer, @PathVariable UUID id) {
		this.desk.compose(viewer, id);
		return this.views.of(viewer, id);
	}

	@PostMapping("/calls/{id}/ranking/approve")
	RankingView approve(Viewer viewer, @PathVariable UUID id) {
		this.desk.approve(viewer, id);
		return this.views.of(viewer, id);
	}

	@GetMapping("/calls/{id}/ranking/verification")
	Verified verification(Viewer viewer, @PathVariable UUID id) {
		this.access.check(viewer, id);
		Seal.Verification found = this.seal.verify(id);
		return new Verified(found.number(), found.seal(), found.recomputed(), found.intact());
	}

	/** Whom the money that renunciations freed would reach; nothing is decided yet. */
	@GetMapping("/calls/{id}/ranking/next")
	List<Next> next(Viewer viewer, @PathVariable UUID id) {
		this.access.check(viewer, id);
		return this.rollDowns.proposal(id).stream().map(Next::of).toList();
	}

	@PostMapping("/requests/{id}/renunciation")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void renounce(Viewer viewer, @PathVariable UUID id, @RequestBody Renunciation renunciation) {
		this.renunciations.renounce(viewer, id, renunciation.reason());
	}

	record Renunciation(@Nullable String reason) {
	}

	/**
	 * @param intact the rows still give the seal that was set at approval
	 */
	record Verified(int number, String seal, String recomputed, boolean intact) {
	}

	record Next(UUID request, String line, int position, String number,
			@JsonFormat(shape = JsonFormat.Shape.STRING) java.math.BigDecimal amount) {

		static Next of(NextInLine next) {
			return new Next(next.request(), next.line(), next.position(), next.code(), next.amount());
		}

	}

}
