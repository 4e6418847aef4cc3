package io.github.surveyreport.gate;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.config.Gate;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.stats.Estimate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The numbers of one revision that gates know: its measures, and what follows from them by counting. */
final class Numbers {
    private final Findings findings;
    private final Map<MeasureKey, Measure> derived = new TreeMap<>();

    Numbers(Side side) {
        this.findings = side.findings();
        new DerivedNumbers(side).all().forEach(measure -> derived.put(measure.key(), measure));
    }

    Optional<Measure> find(MeasureKey key) {
        return findings.measures()
                .find(key)
                .or(() -> Optional.ofNullable(derived.get(key)))
                .or(() -> notFound(key));
    }

    /** Of problems with a code of which none was found. */
    private static Optional<Measure> notFound(MeasureKey key) {
        boolean code = key.id().equals("problems") && key.statistic().indexOf('.') > 0;
        return code ? Optional.of(new Measure(key, Unit.COUNT, Estimate.plain(0, 0, "count"))) : Optional.empty();
    }

    /** Those that a gate looks at in one wave, by id, groups in the order of their grouping. */
    List<Measure> of(Gate.Source source, String wave) {
        return Stream.concat(near(source).stream(), derived.values().stream())
                .filter(measure -> measure.key().statistic().equals(source.statistic()))
                .filter(measure -> measure.key().wave().equals(wave))
                .filter(measure -> matches(source, measure.key().id()))
                .filter(measure -> grouped(source, measure.key()))
                .sorted(Comparator.comparing((Measure measure) -> measure.key().id())
                        .thenComparingInt(measure -> place(source, measure.key()))
                        .thenComparing(Measure::key))
                .toList();
    }

    /** Statistics of a measure in one wave and of one grouping, or of everybody. */
    List<String> statistics(Gate.Source source, String wave) {
        return Stream.concat(near(source).stream(), derived.values().stream())
                .map(Measure::key)
                .filter(key -> key.id().equals(source.measure()) && key.wave().equals(wave))
                .filter(key -> grouped(source, key))
                .map(MeasureKey::statistic)
                .toList();
    }

    /** All that a gate may look at, and perhaps more. */
    private Collection<Measure> near(Gate.Source source) {
        return source.many()
                ? findings.measures().startingWith(kind(source))
                : findings.measures().of(source.measure());
    }

    /** {@code issue.*} without its star. */
    private static String kind(Gate.Source source) {
        return source.measure().substring(0, source.measure().length() - 1);
    }

    private static boolean matches(Gate.Source source, String id) {
        if (!source.many()) {
            return id.equals(source.measure());
        }
        String kind = kind(source);
        return id.startsWith(kind) && id.indexOf('.', kind.length()) < 0;
    }

    private static boolean grouped(Gate.Source source, MeasureKey key) {
        return source.by()
                .map(by -> key.group().size() == 1 && key.group().containsKey(by))
                .orElseGet(() -> key.group().isEmpty());
    }

    private int place(Gate.Source source, MeasureKey key) {
        return findings.study().groups().stream()
                .filter(grouping -> source.by().filter(grouping.id()::equals).isPresent())
                .map(grouping ->
                        grouping.values().stream().map(Grouping.Value::id).toList())
                .mapToInt(values -> values.indexOf(key.group().get(source.by().orElseThrow())))
                .findFirst()
                .orElse(0);
    }
}
