package io.github.surveyreport.report;

import io.github.surveyreport.problem.Location;
import java.util.Optional;

/** The author's Markdown: references to measures filled in, then turned into clean HTML. */
final class Narratives {
    private final Draft draft;

    Narratives(Draft draft) {
        this.draft = draft;
    }

    Optional<Block> page(String page) {
        return draft.study().narratives().stream()
                .filter(narrative -> narrative.page().equals(page))
                .findFirst()
                .map(narrative -> note(narrative.markdown(), narrative.location(), page));
    }

    /** @param prefix makes the anchors of footnotes unique on the site's page */
    Block note(String markdown, Location location, String prefix) {
        String filled = new MeasureReferences(draft).fill(markdown, location);
        return new Block.NarrativeHtml(MarkdownHtml.render(filled, prefix));
    }
}
