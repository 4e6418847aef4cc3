package io.github.surveyreport.report;

import io.github.surveyreport.stats.time.Model;
import java.util.List;

/** Which models were tried on each series, how far off each was, and which was taken. */
final class ForecastTable {
    private final Draft draft;
    private final Shown shown;

    ForecastTable(Draft draft) {
        this.draft = draft;
        this.shown = draft.shown();
    }

    Block of(List<PeriodLine> lines) {
        Sheet sheet = draft.sheet("forecast-models", draft.say("trends.models.caption"))
                .texts("question", "model")
                .numbers("forecast-error", "mase")
                .texts("model-chosen");
        for (PeriodLine line : lines) {
            rows(line, sheet);
        }
        return sheet.note(draft.say("trends.models.note"))
                .note(draft.say("trends.models.absent"))
                .block();
    }

    private void rows(PeriodLine line, Sheet sheet) {
        String chosen =
                line.forecast(line.ahead().get(0)).orElseThrow().estimate().method();
        for (Model model : Model.values()) {
            if (line.of("forecast", "error:" + model.id()).isPresent()) {
                boolean taken = chosen.equals(model.id());
                List<Entry> row = List.of(
                        Entry.text(line.question().label()),
                        Entry.text(shown.method(model.id())),
                        shown.entry(line.of("forecast", "error:" + model.id())),
                        shown.entry(line.of("forecast", "mase:" + model.id())),
                        taken ? Entry.text(draft.say("trends.models.chosen")) : Entry.none(draft.say("none")));
                sheet.row(row, taken);
            }
        }
    }
}
