package io.github.surveyreport.report;

import io.github.surveyreport.analysis.ActionFinding.Timing;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures at the head of the executive summary. */
final class KeyFigures {
    private final Draft draft;
    private final Shown shown;

    KeyFigures(Draft draft) {
        this.draft = draft;
        this.shown = draft.shown();
    }

    Block.KeyFigure composite() {
        Optional<Measure> target = draft.last("composite", "target");
        String note = shown.estimate(target).isPresent() ? draft.say("figure.target", shown.value(target)) : "";
        return figure(
                draft.say("subject.composite"),
                draft.last("composite", "score"),
                draft.last("composite", "change"),
                draft.say("unit.score.short"),
                note,
                "scorecard",
                "score");
    }

    Block.KeyFigure nps(Question question) {
        Optional<Measure> nps = draft.last(Labels.name(question), "nps");
        return figure(
                draft.say("figure.nps"),
                nps,
                draft.last(Labels.name(question), "change"),
                "",
                note(nps),
                "satisfaction",
                "nps");
    }

    /** The first indicator on a top-2 share, else that share of the headline question. */
    Optional<Block.KeyFigure> satisfaction() {
        Optional<Indicator> indicator = IndexPage.csat(draft);
        if (indicator.isPresent()) {
            String id = "indicator." + indicator.get().id();
            Optional<Measure> value = draft.last(id, "value");
            return Optional.of(figure(
                    indicator.get().label(), value, draft.last(id, "change"), "", note(value), "scorecard", "top2"));
        }
        return new Labels(draft.study()).headline().map(question -> {
            String id = Labels.name(question);
            Optional<Measure> value = draft.last(id, "top2");
            return figure(
                    draft.say("figure.top2", question.label()),
                    value,
                    Optional.empty(),
                    "",
                    note(value),
                    "satisfaction",
                    "top2");
        });
    }

    Block.KeyFigure mean(Question question) {
        String id = Labels.name(question);
        Optional<Measure> mean = draft.last(id, "mean");
        return figure(
                draft.say("figure.mean", question.label()),
                mean,
                draft.last(id, "change"),
                draft.say("unit.out-of", Labels.range(question)[1]),
                note(mean),
                "satisfaction",
                "mean");
    }

    Block.KeyFigure sample() {
        Optional<Measure> rate = draft.last("sample", "response-rate");
        String note = shown.estimate(rate).isPresent()
                ? draft.say("figure.response-rate", shown.value(rate))
                : draft.say("figure.excluded", shown.value(draft.last("sample", "excluded")));
        return new Block.KeyFigure(
                draft.say("figure.sample"),
                shown.value(draft.last("sample", "valid")),
                draft.say("unit.responses"),
                "",
                Tone.NEUTRAL,
                note,
                draft.href("method"),
                Glossary.href("n"),
                shown.receipt(draft.last("sample", "valid")));
    }

    Block.KeyFigure urgentIssues() {
        long urgent = draft.findings().issues().stream()
                .filter(issue -> issue.priority() == 1)
                .count();
        String note = NamedIssues.ranked(draft).stream()
                .findFirst()
                .map(issue -> draft.say("figure.first-issue", issue.category().label(), issue.priority()))
                .orElse("");
        return new Block.KeyFigure(
                draft.say("figure.issues"),
                draft.figures().count(urgent),
                draft.say("unit.issues"),
                "",
                Tone.NEUTRAL,
                note,
                draft.href("issues"),
                Glossary.href("priority"),
                shown.receipt(draft.last("issues", "p1")));
    }

    Block.KeyFigure actions() {
        long[] inTime = IndexPage.inTime(draft);
        long late = count(Timing.LATE);
        long doneLate = count(Timing.DONE_LATE);
        return new Block.KeyFigure(
                draft.say("figure.actions"),
                draft.say("figure.actions.value", inTime[0], inTime[1]),
                draft.say("unit.actions"),
                late > 0 ? draft.say("figure.actions.late", late) : "",
                late > 0 ? Tone.BAD : Tone.NEUTRAL,
                actionsNote(doneLate, count(Timing.CANCELLED)),
                draft.href("actions"),
                Glossary.href("timing"),
                shown.receipt(draft.last("actions", "total")));
    }

    /** Why the actions on time and the late ones are not all actions. */
    private String actionsNote(long doneLate, long cancelled) {
        List<String> parts = new ArrayList<>();
        if (doneLate > 0) {
            parts.add(draft.say("figure.actions.done-late", doneLate));
        }
        if (cancelled > 0) {
            parts.add(draft.say("figure.actions.cancelled", cancelled));
        }
        return String.join(draft.say("note.separator"), parts);
    }

    private long count(Timing timing) {
        return draft.findings().actions().stream()
                .filter(action -> action.timing() == timing)
                .count();
    }

    private Block.KeyFigure figure(
            String label,
            Optional<Measure> now,
            Optional<Measure> change,
            String unit,
            String note,
            String page,
            String term) {
        Optional<Estimate> difference = shown.estimate(change);
        String delta = difference.map(e -> delta(e, shown.signed(change))).orElse("");
        Tone tone = difference.map(KeyFigures::tone).orElse(Tone.NEUTRAL);
        return new Block.KeyFigure(
                label,
                shown.value(now),
                shown.estimate(now).isPresent() ? unit : "",
                delta,
                tone,
                note,
                draft.href(page),
                Glossary.href(term),
                shown.estimate(now).isPresent() ? shown.receipt(now) : "");
    }

    private String delta(Estimate change, String signed) {
        if (Shown.differentParts(change)) {
            return draft.say("figure.change", signed) + draft.say("brackets", draft.say("flag.different-parts"));
        }
        return draft.say(unclear(change) ? "figure.change.unsure" : "figure.change", signed);
    }

    /** Coloured only where an interval tells the change from chance. */
    private static Tone tone(Estimate change) {
        return unclear(change) || change.low().isEmpty() ? Tone.MUTED : change.value() > 0 ? Tone.GOOD : Tone.BAD;
    }

    /** A change whose interval holds 0, or that compares different things, is no news. */
    private static boolean unclear(Estimate change) {
        return Shown.holdsZero(change) || change.value() == 0 || Shown.differentParts(change);
    }

    private String note(Optional<Measure> measure) {
        List<String> parts = new ArrayList<>(List.of(shown.base(measure)));
        if (!shown.interval(measure).isEmpty()) {
            parts.add(draft.say("interval.of", draft.confidence(), shown.interval(measure)));
        }
        parts.removeIf(String::isEmpty);
        return String.join(draft.say("note.separator"), parts);
    }
}
