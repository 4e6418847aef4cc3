package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Suggestions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One number in plain text: what it is called, what went into it, the arithmetic, the files, the commit. */
public final class Explanation {
    private static final Pattern NAME = Pattern.compile("(?<id>[^/@{}\\s]+)(?:/(?<statistic>[^@{}\\s]+))?"
            + "(?:@(?<wave>[^{}\\s]+))?(?:\\{(?<group>[^{}=]+=[^{}=]+)\\})?");

    private Explanation() {}

    /**
     * What somebody wants explained.
     *
     * @param measure {@code indicator.csat}, or with more as in narratives: {@code question.q_speed/mean@2026Q1{channel=phone}}
     * @param statistic instead of the usual one
     * @param wave instead of the last one
     * @param group {@code grouping=value}
     */
    public record Query(String measure, Optional<String> statistic, Optional<String> wave, Optional<String> group) {
        /** Whether the name stands alone. */
        boolean isComplete() {
            return statistic.isEmpty() && wave.isEmpty() && group.isEmpty();
        }
    }

    /**
     * @param problems takes what is wrong with the query (area {@code explain})
     * @return lines of text; empty when there are errors
     */
    public static String of(Findings findings, Query query, Problems problems) {
        Draft draft = new Draft(findings, problems);
        return key(draft, query)
                .flatMap(key -> new MeasureLookup(draft, "explain").find(key, Location.NONE))
                .map(measure -> new ExplanationText(draft).of(measure))
                .orElse("");
    }

    /** Everything that can be explained: ids with their names. */
    public static String names(Findings findings) {
        return new ExplanationText(new Draft(findings, new Problems())).names();
    }

    private static Optional<MeasureKey> key(Draft draft, Query query) {
        Optional<MeasureKey> exact = MeasureCode.find(draft, query.measure().strip());
        if (exact.isPresent() && query.isComplete()) {
            return exact.filter(key -> known(draft, key.id()).isPresent());
        }
        Matcher name = NAME.matcher(query.measure().strip());
        if (!name.matches()) {
            draft.problems()
                    .add(Problem.error(
                            "explain.malformed",
                            Location.NONE,
                            query.measure(),
                            "indicator.csat",
                            "question.q_speed/mean@2026Q1{channel=phone}"));
            return Optional.empty();
        }
        Optional<String> group = query.group().or(() -> Optional.ofNullable(name.group("group")));
        if (group.filter(text -> !text.matches("[^=]+=[^=]+")).isPresent()) {
            draft.problems().add(Problem.error("explain.malformed-group", Location.NONE, group.get(), "channel=phone"));
            return Optional.empty();
        }
        SortedMap<String, String> groups = group.map(MeasureReferences::group).orElseGet(TreeMap::new);
        return known(draft, name.group("id"))
                .map(id -> new MeasureLookup(draft, "explain")
                        .key(
                                id,
                                query.statistic().or(() -> Optional.ofNullable(name.group("statistic"))),
                                query.wave().or(() -> Optional.ofNullable(name.group("wave"))),
                                groups));
    }

    /**
     * The id meant: itself, or the only one that holds it or that readers call so. Of several, or of its kind where none does, the
     * names are told and the answer is empty; what resembles nothing is left to the lookup.
     */
    private static Optional<String> known(Draft draft, String id) {
        Set<String> ids = new TreeSet<>();
        draft.findings()
                .measures()
                .all()
                .forEach(measure -> ids.add(measure.key().id()));
        if (ids.contains(id) || Suggestions.near(id, ids).isPresent()) {
            return Optional.of(id);
        }
        MeasureName names = new MeasureName(draft);
        String part = id.toLowerCase(Locale.ROOT);
        List<String> alike = ids.stream()
                .filter(known -> known.toLowerCase(Locale.ROOT).contains(part)
                        || names.subject(known).toLowerCase(Locale.ROOT).contains(part))
                .sorted(Comparator.comparingInt(ExplanationText::place))
                .toList();
        List<String> called = alike.stream()
                .filter(known -> names.subject(known).equalsIgnoreCase(id))
                .toList();
        if (alike.size() == 1 || called.size() == 1) {
            return Optional.of(called.isEmpty() ? alike.get(0) : called.get(0));
        }
        String kind = id.substring(0, id.indexOf('.') + 1);
        List<String> told = alike.isEmpty() && !kind.isEmpty()
                ? ids.stream().filter(known -> known.startsWith(kind)).toList()
                : alike;
        if (told.isEmpty()) {
            return Optional.of(id);
        }
        draft.problems().add(Problem.error("explain.unknown-measure-like", Location.NONE, id, Suggestions.list(told)));
        return Optional.empty();
    }
}
