package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two waves side by side: all answers as if of different customers, and the customers who answered both times. */
final class SameCustomers {
    private final Draft draft;
    private final Shown shown;

    SameCustomers(Draft draft) {
        this.draft = draft;
        this.shown = draft.shown();
    }

    /**
     * What is compared.
     *
     * @param id {@code action.A01} or {@code question.q_overall}
     * @param from label of the earlier wave
     * @param to label of the later wave
     * @param wave id of the wave under which the measures lie
     * @param before of all answers
     * @param after of all answers
     * @param change of all answers
     * @param asked whether customers were asked; else it is a service metric
     */
    record Pair(
            String id,
            String from,
            String to,
            String wave,
            Optional<Measure> before,
            Optional<Measure> after,
            Optional<Measure> change,
            boolean asked) {}

    Optional<Measure> matched(Pair pair, String statistic) {
        return draft.find(MeasureKey.of("matched." + pair.id(), statistic, pair.wave()));
    }

    private Optional<Measure> test(Pair pair, String method, String statistic) {
        return draft.find(MeasureKey.of("test." + pair.id() + "." + method, statistic, pair.wave()));
    }

    /** How many answered both times and what became of them, or why nobody can be told. */
    String who(Pair pair) {
        Optional<Measure> n = matched(pair, "n");
        if (n.isEmpty()) {
            return draft.say("same.unknown");
        }
        if (shown.estimate(n).isEmpty()) {
            return draft.say("same.suppressed");
        }
        List<String> said = new ArrayList<>();
        double customers = number(n);
        said.add(
                customers == 0
                        ? draft.say("same.nobody")
                        : draft.say(
                                "same.who",
                                shown.value(n),
                                shown.value(matched(pair, "rose")),
                                shown.value(matched(pair, "fell")),
                                shown.value(matched(pair, "same"))));
        Optional<Measure> moved = matched(pair, "moved");
        if (moved.isPresent() && (shown.estimate(moved).isEmpty() || number(moved) > 0)) {
            said.add(draft.say("same.moved", shown.value(moved)));
        }
        if (number(matched(pair, "repeated")) > 0) {
            said.add(draft.say("same.repeated", shown.value(matched(pair, "repeated"))));
        }
        int minimum = draft.study().plan().minimumBase();
        if (customers < minimum) {
            said.add(draft.say("same.few", minimum));
        }
        return String.join(draft.say("sentence.gap"), said);
    }

    /**
     * @param id of the table and its download
     * @param subject what was asked
     */
    Block table(String id, String subject, Pair pair) {
        boolean both = matched(pair, "n").isPresent();
        String entry = TermLinks.href(List.of(pair.before(), pair.after()));
        Sheet sheet = draft.sheet(id, draft.say(both ? "same.caption" : "same.caption.all", subject))
                .texts("comparison")
                .numbers("n-before", "n-after")
                .number(pair.from(), entry)
                .number(pair.to(), entry)
                .numbers("change-between")
                .interval()
                .numbers("p", "effect");
        String all = pair.asked() ? "same.all" : "same.metric";
        sheet.row(row(all, pair.before(), pair.after(), pair.change(), Optional.empty(), Optional.empty()));
        if (matched(pair, "n").isPresent()) {
            sheet.row(row(
                    "same.matched",
                    matched(pair, "before"),
                    matched(pair, "after"),
                    matched(pair, "change"),
                    test(pair, "paired-t", "p").or(() -> test(pair, "mcnemar", "p")),
                    test(pair, "paired-t", "effect")));
        }
        notes(pair).forEach(sheet::note);
        return sheet.block();
    }

    private List<Entry> row(
            String name,
            Optional<Measure> before,
            Optional<Measure> after,
            Optional<Measure> change,
            Optional<Measure> p,
            Optional<Measure> effect) {
        return List.of(
                Entry.text(draft.say(name)),
                shown.baseEntry(before),
                shown.baseEntry(after),
                shown.entry(before),
                shown.entry(after),
                shown.signedEntry(change),
                shown.intervalEntry(change),
                shown.entry(p),
                shown.entry(effect));
    }

    private List<String> notes(Pair pair) {
        List<String> notes = new ArrayList<>();
        Optional<Measure> rank = test(pair, "signed-rank", "p");
        if (shown.estimate(rank).isPresent()) {
            notes.add(draft.say(
                    weighted(rank) ? "same.note.rank.weighted" : "same.note.rank",
                    draft.figures().plain(number(test(pair, "signed-rank", "statistic"))),
                    shown.value(rank),
                    shown.value(test(pair, "signed-rank", "zeros")),
                    shown.value(test(pair, "signed-rank", "effect"))));
        }
        Optional<Measure> middle = test(pair, "mcnemar-mid-p", "p");
        if (shown.estimate(middle).isPresent()) {
            notes.add(draft.say("same.note.mcnemar", shown.value(middle)));
        }
        Optional<Measure> nps = test(pair, "nps-z", "p");
        if (shown.estimate(nps).isPresent()) {
            notes.add(draft.say("same.note.nps", shown.value(test(pair, "nps-z", "statistic")), shown.value(nps)));
        }
        notes.add(draft.say(pair.asked() ? "same.note" : "same.note.metric", draft.confidence()));
        if (draft.weighted() && matched(pair, "n").isPresent()) {
            notes.add(draft.say("same.note.weighted"));
        }
        return notes;
    }

    /** Only where the customers do not all weigh the same. */
    private boolean weighted(Optional<Measure> rank) {
        return shown.estimate(rank).orElseThrow().method().equals("linearised-signed-rank");
    }

    private double number(Optional<Measure> measure) {
        return shown.estimate(measure).map(estimate -> estimate.value()).orElse(0d);
    }
}
