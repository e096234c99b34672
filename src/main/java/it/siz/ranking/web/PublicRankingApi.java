package it.siz.ranking.web;

import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import it.siz.operator.Viewer;
import it.siz.ranking.PublicRanking;

/** The version for the albo pretorio, for every operator. */
@RestController
@RequestMapping("/api/calls/{id}/ranking")
class PublicRankingApi {

	private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

	private final PublicRanking rankings;

	private final PublicWords words;

	PublicRankingApi(PublicRanking rankings, MessageSource messages) {
		this.rankings = rankings;
		this.words = new PublicWords(messages);
	}

	@GetMapping("/public.csv")
	ResponseEntity<byte[]> csv(Viewer viewer, @PathVariable UUID id) {
		return file(CSV, "graduatoria.csv", RankingCsv.of(this.rankings.of(id), this.words));
	}

	@GetMapping("/public.pdf")
	ResponseEntity<byte[]> pdf(Viewer viewer, @PathVariable UUID id) {
		return file(MediaType.APPLICATION_PDF, "graduatoria.pdf", RankingPdf.of(this.rankings.of(id), this.words));
	}

	private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(content);
	}

}
