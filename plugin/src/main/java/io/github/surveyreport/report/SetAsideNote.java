package io.github.surveyreport.report;

import java.util.List;
import java.util.Optional;

/** Why a model rests on fewer respondents than answered all its questions. */
final class SetAsideNote {
    private SetAsideNote() {}

    /** @param models ids of the measures that a page shows */
    static Optional<Block> of(Draft draft, List<String> models) {
        return models.stream()
                .map(model -> draft.last(model, "set-aside"))
                .filter(aside -> draft.shown().estimate(aside).isPresent())
                .findFirst()
                .map(aside ->
                        new Block.Paragraph(draft.say("set-aside", draft.shown().value(aside)), Tone.MUTED));
    }
}
