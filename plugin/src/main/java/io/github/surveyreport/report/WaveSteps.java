package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.compare.Waves;
import io.github.surveyreport.stats.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A new wave beside the one before it, in a table of the page or of the comment. */
final class WaveSteps {
    private final Draft draft;
    private final List<Waves.Step> steps;

    /** @param waves whose steps are not empty */
    WaveSteps(Draft draft, Waves waves) {
        this.draft = draft;
        this.steps = waves.steps();
    }

    List<Waves.Step> steps() {
        return steps;
    }

    /** What is beyond chance before what is not. */
    List<Waves.Step> clearFirst() {
        return steps.stream().sorted(Comparator.comparing(step -> !clear(step))).toList();
    }

    /** Number, wave before, new wave, difference, judgement. */
    List<String> head() {
        Waves.Step any = steps.get(0);
        Labels labels = new Labels(draft.study());
        return List.of(
                draft.say("diff.column.number"),
                labels.wave(any.earlier()),
                labels.wave(any.key().wave()),
                draft.say("diff.column.difference"),
                draft.say("diff.column.judgement"));
    }

    List<String> row(Waves.Step step) {
        return List.of(
                new MeasureName(draft).of(step.key()),
                draft.shown().value(Optional.of(step.then())),
                draft.shown().value(Optional.of(step.now())),
                draft.shown().signed(step.change()),
                judgement(step));
    }

    Block.TableBlock block() {
        List<String> head = head();
        Sheet sheet = draft.sheet("diff-wave", draft.say("diff.waves.caption"))
                .text(head.get(0))
                .number(head.get(1))
                .number(head.get(2))
                .number(head.get(3))
                .text(head.get(4));
        for (Waves.Step step : steps) {
            sheet.row(
                    Entry.text(row(step).get(0)),
                    draft.shown().entry(Optional.of(step.then())),
                    draft.shown().entry(Optional.of(step.now())),
                    draft.shown().signedEntry(step.change()),
                    Entry.text(judgement(step)).tone(clear(step) ? Tone.WARNING : Tone.MUTED));
        }
        return new Block.TableBlock(sheet.table());
    }

    /** Whether the change is beyond chance, by its interval. */
    private String judgement(Waves.Step step) {
        String interval = draft.shown().interval(step.change());
        if (interval.isEmpty()) {
            return draft.say("none");
        }
        return draft.say(clear(step) ? "diff.step.clear" : "diff.step.chance", interval);
    }

    private static boolean clear(Waves.Step step) {
        Optional<Estimate> change = step.change()
                .map(Measure::result)
                .filter(result -> result.computable())
                .map(result -> (Estimate) result);
        return change.filter(estimate -> estimate.low().isPresent())
                .filter(estimate -> !Shown.holdsZero(estimate))
                .isPresent();
    }
}
