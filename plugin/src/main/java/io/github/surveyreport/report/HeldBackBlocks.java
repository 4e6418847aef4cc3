package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Bases;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.source.HeldBack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which data of a public edition stay as they were published, lest the difference tell what a few answered. */
final class HeldBackBlocks {
    private static final int SHORT_ID = 12;

    private HeldBackBlocks() {}

    /** Empty where all data are of today. */
    static Optional<Block> callout(Draft draft) {
        HeldBack heldBack = heldBack(draft);
        if (heldBack.held().isEmpty()) {
            return Optional.empty();
        }
        String parts = heldBack.held().keySet().stream()
                .map(part -> name(draft, part))
                .collect(Collectors.joining(draft.say("list.separator")));
        String text = draft.say("held", parts, draft.study().plan().minimumCell());
        return Optional.of(new Block.Callout(draft.say("held.title"), text, Tone.WARNING));
    }

    /** Nothing where nothing was published before. */
    static void add(Draft draft, List<Block> blocks) {
        HeldBack heldBack = heldBack(draft);
        if (heldBack.versions().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("versions", draft.say("held.versions"), 2));
        blocks.add(new Block.Paragraph(
                draft.say(
                        "held.versions.text",
                        draft.figures().count(heldBack.versions().size()),
                        draft.study().plan().minimumCell()),
                Tone.NEUTRAL));
        if (heldBack.held().isEmpty()) {
            blocks.add(new Block.Paragraph(draft.say("held.none"), Tone.MUTED));
            return;
        }
        Sheet sheet = draft.sheet("privacy-held", draft.say("held.caption")).texts("held-part", "held-since");
        for (Map.Entry<String, String> part : heldBack.held().entrySet()) {
            sheet.row(
                    Entry.text(name(draft, part.getKey())),
                    Entry.text(part.getValue().substring(0, SHORT_ID)));
        }
        blocks.add(sheet.block());
    }

    private static HeldBack heldBack(Draft draft) {
        return draft.findings().origin().heldBack();
    }

    private static String name(Draft draft, String part) {
        return switch (part) {
            case Bases.SERVICE -> draft.say("held.service");
            case Bases.REGISTER -> draft.say("held.register");
            default ->
                draft.study().waves().stream()
                        .filter(wave -> wave.id().equals(part))
                        .map(Wave::label)
                        .findFirst()
                        .orElse(part);
        };
    }
}
