package io.github.surveyreport.proposal;

import io.github.surveyreport.config.SurveyTool;
import io.github.surveyreport.proposal.Draft.Dimension;
import io.github.surveyreport.proposal.Draft.Item;
import io.github.surveyreport.proposal.Draft.Pair;
import io.github.surveyreport.proposal.Draft.Wave;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Profiled columns in, a study out. */
final class Proposer {
    /** More questions than these explain nothing: complete answers become few. */
    private static final int MOST_DRIVERS = 10;

    /** Of characters: the file must stay one that people can read, and far below what is read at all. */
    private static final int LONGEST_FILE = 150_000;

    private static final Pattern WITHOUT =
            Pattern.compile("(?i)没有|不提供|不能|不具备|无法|缺少|without|\\bnot\\b|\\bno\\b|lack|missing");

    private final Export export;
    private final Sorted sorted;
    private final boolean chinese;

    private Proposer(Export export, Sorted sorted, boolean chinese) {
        this.export = export;
        this.sorted = sorted;
        this.chinese = chinese;
    }

    static Draft draft(Export export, String source, boolean chinese) {
        Sorted sorted = Sorted.of(export.columns(), chinese);
        return new Proposer(export, sorted, chinese).draft(source);
    }

    private Draft draft(String source) {
        List<Sorted.LeftOut> leftOut = new ArrayList<>(sorted.leftOut());
        List<Item> items = Names.of(fitting(leftOut));
        Optional<Item> overall = overall(items);
        List<Dimension> dimensions = new ArrayList<>();
        Matrices.into(items, overall.map(Item::id).orElse(""), dimensions, chinese);
        String base = source.replaceFirst("^.*/", "").replaceFirst("\\.[A-Za-z]{1,5}$", "");
        String slug = Names.slug(base);
        return new Draft(
                source,
                Waves.without(base).replaceAll("[_\\s]+", " ").strip(),
                slug.isEmpty() || slug.length() > 60 ? "survey" : slug,
                csv(),
                missing(),
                sorted.keys(),
                wave(base),
                dimensions,
                items,
                Names.of(sorted.groups()),
                kano(items),
                overall,
                driving(items, overall),
                leftOut,
                export.skipped());
    }

    /** As many questions as make a file of a fair size; the others are named as left out. */
    private List<DraftQuestion> fitting(List<Sorted.LeftOut> leftOut) {
        List<DraftQuestion> fitting = new ArrayList<>();
        int length = 0;
        for (DraftQuestion question : sorted.questions()) {
            length += 400
                    + 2 * question.heading().full().length()
                    + question.fields().stream()
                            .mapToInt(field -> field.yaml().length())
                            .sum();
            if (length > LONGEST_FILE) {
                leftOut.add(new Sorted.LeftOut(question.heading(), "limit"));
            } else {
                fitting.add(question);
            }
        }
        return fitting;
    }

    private Draft.Csv csv() {
        boolean plain = export.tool() == SurveyTool.PLAIN;
        return new Draft.Csv(
                plain ? Optional.empty() : Optional.of(export.tool()),
                plain ? export.headerRows() : 1,
                dates().flatMap(DateSpans.Span::order));
    }

    /** The usual words for no answer that really occur. */
    private List<String> missing() {
        Set<String> found = new TreeSet<>();
        for (Column column : export.columns()) {
            column.values()
                    .map(Answers::of)
                    .ifPresent(answers -> found.addAll(answers.none().keySet()));
        }
        return List.copyOf(found);
    }

    private Optional<DateSpans.Span> dates() {
        return Optional.ofNullable(
                        sorted.keys().getOrDefault(Role.SUBMITTED, sorted.keys().get(Role.STARTED)))
                .flatMap(heading -> export.columns().get(heading.position()).dates());
    }

    private Wave wave(String name) {
        Heading heading =
                sorted.keys().getOrDefault(Role.SUBMITTED, sorted.keys().get(Role.STARTED));
        if (heading == null) {
            return Waves.ofName(name, export.written(), chinese);
        }
        DateSpans.Span dates = dates().orElseThrow();
        return Waves.ofDates(dates.first(), dates.last(), heading.wording(), chinese);
    }

    private static Optional<Item> overall(List<Item> items) {
        return items.stream()
                .filter(item -> item.question().isRating() && !item.question().isKano())
                .filter(item -> weight(item) > 0)
                .reduce((best, next) -> weight(next) > weight(best) ? next : best);
    }

    /** How much a question sounds like the one on everything; 0: not at all. */
    private static int weight(Item item) {
        String text = item.question().heading().full();
        boolean satisfied = Words.in(text, Words.SATISFIED);
        boolean all = Words.in(text, Words.OVERALL);
        boolean code = item.id().toUpperCase(Locale.ROOT).matches(".*\\d(?:ALL|OVERALL)$");
        return all && satisfied ? 4 : all ? 2 : code ? 1 : 0;
    }

    private static List<String> driving(List<Item> items, Optional<Item> overall) {
        List<Item> others = items.stream()
                .filter(item -> item.question().isRating() && !item.question().isKano())
                .filter(item ->
                        overall.isPresent() && !item.id().equals(overall.get().id()))
                .toList();
        if (others.size() <= MOST_DRIVERS) {
            return List.of();
        }
        Set<String> chosen = new HashSet<>();
        others.stream()
                .sorted(Comparator.comparingLong((Item item) -> -item.question().answered()))
                .limit(MOST_DRIVERS)
                .forEach(item -> chosen.add(item.id()));
        return others.stream().map(Item::id).filter(chosen::contains).toList();
    }

    private static List<Pair> kano(List<Item> items) {
        List<Item> kano =
                items.stream().filter(item -> item.question().isKano()).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < kano.size(); i += 2) {
            boolean second = without(kano.get(i + 1));
            if (second == without(kano.get(i))) {
                return List.of();
            }
            Item functional = kano.get(second ? i : i + 1);
            Item dysfunctional = kano.get(second ? i + 1 : i);
            pairs.add(new Pair("kano" + (pairs.size() + 1), functional.id(), dysfunctional.id()));
        }
        return pairs;
    }

    private static boolean without(Item item) {
        return WITHOUT.matcher(item.question().heading().full()).find();
    }
}
