package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Findings.Keyword;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Which of the most usual terms the same customers say, as arcs. */
final class TermPairs {
    private static final int TERMS = 15;
    private static final int DRAWN = 20;
    private static final int LISTED = 20;

    private final Draft draft;
    private final List<Keyword> terms;

    TermPairs(Draft draft) {
        this.draft = draft;
        List<Keyword> all = draft.findings().keywords();
        this.terms = all.subList(0, Math.min(TERMS, all.size()));
    }

    /** @param npmi computable */
    private record Pair(int first, int second, Optional<Measure> customers, Optional<Measure> npmi, String id) {
        double closeness() {
            return npmi.orElseThrow().estimate().value();
        }

        double size() {
            return customers.orElseThrow().estimate().value();
        }
    }

    List<Block> blocks() {
        if (terms.size() < 2) {
            return List.of();
        }
        Block heading = new Block.Heading("pairs", draft.say("text.pairs"), 2);
        List<Pair> pairs = pairs();
        List<Pair> close =
                pairs.stream().filter(pair -> pair.closeness() > 0).limit(DRAWN).toList();
        if (close.isEmpty()) {
            return List.of(heading, new Block.Paragraph(draft.say("text.pairs.none"), Tone.MUTED));
        }
        return List.of(heading, chart(pairs, close));
    }

    private Block chart(List<Pair> pairs, List<Pair> close) {
        String title = draft.say("text.pairs.chart", draft.lastWave().label());
        Sheet sheet = draft.sheet("text-pairs", title).texts("term", "second-term");
        sheet.numbers("both-customers", "npmi", "lift");
        for (Pair pair : pairs) {
            sheet.row(
                    Entry.text(terms.get(pair.first()).text()),
                    Entry.text(terms.get(pair.second()).text()),
                    draft.shown().entry(pair.customers()),
                    draft.shown().entry(pair.npmi()),
                    draft.shown().entry(draft.last(pair.id(), "lift")));
        }
        sheet.note(draft.say("text.pairs.note"));
        Pair first = close.get(0);
        String base = draft.say(
                "text.pairs.base",
                draft.figures().count(first.npmi().orElseThrow().result().n()));
        String spoken = draft.say(
                "text.pairs.spoken",
                terms.get(first.first()).text(),
                terms.get(first.second()).text(),
                draft.shown().value(first.customers()));
        return new Block.Chart(
                "text-pairs",
                title,
                draft.say("text.pairs.unit"),
                base,
                spoken,
                arcs(close),
                sheet.table(LISTED),
                false);
    }

    /** Only the terms that have an arc, in their order. */
    private ChartSpec arcs(List<Pair> close) {
        TreeSet<Integer> used = new TreeSet<>();
        close.forEach(pair -> used.addAll(List.of(pair.first(), pair.second())));
        List<Integer> rows = List.copyOf(used);
        long most =
                rows.stream().mapToLong(row -> terms.get(row).customers()).max().orElse(1);
        double closest = close.get(0).closeness();
        return new ChartSpec.Arcs(
                rows.stream().map(row -> terms.get(row).text()).toList(),
                rows.stream()
                        .map(row -> (double) terms.get(row).customers() / most)
                        .toList(),
                close.stream()
                        .map(pair -> new ChartSpec.Link(
                                rows.indexOf(pair.first()),
                                rows.indexOf(pair.second()),
                                pair.size(),
                                pair.closeness() / closest))
                        .toList());
    }

    /** Closest first. */
    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            for (int j = i + 1; j < terms.size(); j++) {
                pair(i, j).ifPresent(pairs::add);
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.closeness()).thenComparing(Pair::id));
        return pairs;
    }

    private Optional<Pair> pair(int i, int j) {
        String one = "pair." + terms.get(i).text() + "+" + terms.get(j).text();
        String other = "pair." + terms.get(j).text() + "+" + terms.get(i).text();
        String id = draft.last(one, "npmi").isPresent() ? one : other;
        Optional<Measure> npmi = draft.last(id, "npmi");
        Optional<Estimate> known = draft.shown().estimate(npmi);
        return known.map(estimate -> new Pair(i, j, draft.last(id, "customers"), npmi, id));
    }
}
