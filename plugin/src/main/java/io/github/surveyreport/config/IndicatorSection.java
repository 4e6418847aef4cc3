package io.github.surveyreport.config;

import io.github.surveyreport.config.Metrics.Metric;
import io.github.surveyreport.config.Questionnaire.Range;
import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.problem.Problems;
import java.util.Optional;
import java.util.stream.Stream;

/** One indicator of the scorecard: from a question, from a service metric or from a service level. */
final class IndicatorSection {
    static final Keys KEYS = Keys.named("indicator", "id");
    static final Key<Located<String>> ID = KEYS.required(
            "id", Scalars.definition(NameKind.INDICATOR), "Id of the indicator, unique in the whole scorecard.");
    static final Key<String> LABEL = KEYS.optional("label", Scalars.text(), "Name on the site; default: the id.");
    static final Key<Double> WEIGHT =
            KEYS.required("weight", Numbers.share(), "Weight; those of a dimension's indicators sum to 1.");
    private static final Key<Located<String>> METRIC = KEYS.optional(
            "metric",
            Scalars.reference(NameKind.METRIC),
            "Id of the service metric; either this, question or service.");
    private static final Key<Located<String>> QUESTION = KEYS.optional(
            "question", Scalars.reference(NameKind.QUESTION), "Id of the question; either this, metric or service.");
    private static final Key<Located<String>> SERVICE = KEYS.optional(
            "service",
            Scalars.reference(NameKind.SERVICE_LEVEL),
            "Id of the service level whose share, in per cent, is taken with its target and direction.");
    private static final Key<Of> STATISTIC =
            KEYS.optional("statistic", Words.of(Of.class), "What is taken from the question; shares in per cent.");
    private static final Key<Better> BETTER =
            KEYS.withDefault("better", Words.of(Better.class), Better.HIGHER, "Which direction is better.");
    private static final Key<Double> TARGET =
            KEYS.optional("target", Numbers.number(), "Target in the indicator's own unit.");
    private static final Key<Double> ZERO_AT = KEYS.optional(
            "zero-at",
            Numbers.number(),
            "Value that scores 0; required for metrics and numbers. Default: the worse end of what is possible.");
    private static final Key<Double> HUNDRED_AT = KEYS.optional(
            "hundred-at",
            Numbers.number(),
            "Value that scores 100; required for metrics and numbers. Default: the better end of what is possible.");
    private static final Key<String> UNIT = KEYS.optional(
            "unit", Scalars.text(), "Written after the number; default by statistic (%, 分 or points, none).");
    private static final Key<Integer> DECIMALS =
            KEYS.optional("decimals", Numbers.integer(0, 6), "Digits after the point; default: 1, for means 2.");

    private IndicatorSection() {}

    static void check(Section indicator, IndicatorSources sources, Problems problems) {
        if (Stream.of(QUESTION, METRIC, SERVICE).filter(indicator::has).count() != 1) {
            problems.add(indicator.problemAt("one-of-three", indicator.at(), QUESTION, METRIC.name(), SERVICE.name()));
            return;
        }
        Key<?> given = indicator.has(SERVICE) ? SERVICE : METRIC;
        if (!indicator.has(QUESTION) && indicator.has(STATISTIC)) {
            problems.add(indicator.problemAt("not-with", indicator.keyAt(STATISTIC), STATISTIC, given.name()));
        }
        if (indicator.has(SERVICE)) {
            Stream.of(BETTER, TARGET)
                    .filter(indicator::has)
                    .forEach(key -> problems.add(indicator.problemAt("level-says", indicator.keyAt(key), key)));
        }
        boolean fits = Subjects.checkStatistic(indicator, QUESTION, STATISTIC, sources.questionnaire(), problems);
        Optional<Range> range = range(indicator, sources.questionnaire());
        if (range.isEmpty() && (fits || indicator.has(METRIC))) {
            needs(indicator, ZERO_AT, problems);
            needs(indicator, HUNDRED_AT, problems);
        }
        checkEnds(indicator, range, better(indicator, sources), problems);
        checkTarget(indicator, range, problems);
    }

    private static void checkEnds(Section indicator, Optional<Range> range, Better better, Problems problems) {
        Optional<Double> zero = indicator.find(ZERO_AT).or(() -> range.map(ends -> zeroAt(ends, better)));
        Optional<Double> hundred = indicator.find(HUNDRED_AT).or(() -> range.map(ends -> hundredAt(ends, better)));
        boolean written = indicator.has(ZERO_AT) || indicator.has(HUNDRED_AT);
        if (!written || zero.isEmpty() || hundred.isEmpty()) {
            return;
        }
        int direction = Double.compare(hundred.get(), zero.get());
        if (direction == 0 || (direction > 0) != (better == Better.HIGHER)) {
            Key<Double> key = indicator.has(HUNDRED_AT) ? HUNDRED_AT : ZERO_AT;
            String code = better == Better.HIGHER ? "ends-higher" : "ends-lower";
            problems.add(indicator.problem(code, key, Numbers.text(zero.get()), Numbers.text(hundred.get())));
        }
    }

    private static void needs(Section indicator, Key<Double> key, Problems problems) {
        if (!indicator.has(key)) {
            problems.add(indicator.problemAt("missing-end", indicator.at(), key));
        }
    }

    private static void checkTarget(Section indicator, Optional<Range> range, Problems problems) {
        Optional<Double> target = indicator.find(TARGET);
        if (range.isPresent() && target.isPresent() && !range.get().holds(target.get())) {
            problems.add(indicator.problem("target-out-of-range", TARGET, Numbers.text(target.get()), range.get()));
        }
    }

    /** What the indicator's statistic can be; empty where nothing bounds it. */
    static Optional<Range> range(Section indicator, Questionnaire questionnaire) {
        if (indicator.has(SERVICE)) {
            return Optional.of(Range.PER_CENT);
        }
        Optional<Located<String>> question = indicator.find(QUESTION);
        Optional<Of> statistic = indicator.find(STATISTIC);
        return question.isPresent() && statistic.isPresent()
                ? questionnaire.range(question.get().value(), statistic.get())
                : Optional.empty();
    }

    private static double zeroAt(Range range, Better better) {
        return better == Better.HIGHER ? range.lowest() : range.highest();
    }

    private static double hundredAt(Range range, Better better) {
        return better == Better.HIGHER ? range.highest() : range.lowest();
    }

    /** A service level has a direction of its own. */
    private static Better better(Section indicator, IndicatorSources sources) {
        return level(indicator, sources).map(ServiceLevelSection::better).orElseGet(() -> indicator.get(BETTER));
    }

    private static Optional<Section> level(Section indicator, IndicatorSources sources) {
        return indicator.find(SERVICE).flatMap(id -> sources.level(id.value()));
    }

    static Indicator build(Section indicator, IndicatorSources sources) {
        String id = indicator.get(ID).value();
        Better better = better(indicator, sources);
        Optional<Range> range = range(indicator, sources.questionnaire());
        Optional<Of> statistic = indicator.find(STATISTIC);
        Optional<Metric> metric = indicator.find(METRIC).flatMap(name -> sources.metric(name.value()));
        return new Indicator(
                id,
                indicator.find(LABEL).orElse(id),
                indicator.get(WEIGHT),
                source(indicator),
                better,
                indicator
                        .find(UNIT)
                        .or(() -> metric.map(Metric::unit))
                        .orElseGet(() -> statistic
                                .map(of -> Subjects.unit(of, sources.language()))
                                .orElse("%")),
                indicator
                        .find(DECIMALS)
                        .or(() -> metric.map(Metric::decimals))
                        .orElseGet(() -> statistic.map(Subjects::decimals).orElse(1)),
                level(indicator, sources)
                        .map(ServiceLevelSection::targetPerCent)
                        .orElseGet(() -> indicator.find(TARGET)),
                indicator.find(ZERO_AT).orElseGet(() -> zeroAt(range.orElseThrow(), better)),
                indicator.find(HUNDRED_AT).orElseGet(() -> hundredAt(range.orElseThrow(), better)));
    }

    private static Scorecard.Source source(Section indicator) {
        if (indicator.has(SERVICE)) {
            return new Scorecard.FromService(indicator.get(SERVICE).value());
        }
        return indicator
                .find(METRIC)
                .<Scorecard.Source>map(metric -> new Scorecard.FromMetric(metric.value()))
                .orElseGet(
                        () -> new Scorecard.FromQuestion(indicator.get(QUESTION).value(), indicator.get(STATISTIC)));
    }
}
