package io.github.surveyreport.compare;

import io.github.surveyreport.analysis.AddedRows;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.config.Study;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Whether the respondents who were added answer otherwise, beyond chance and by enough to matter, in what a number rests
 * on: an indicator on its question, a score on the questions of all its indicators, of which the clearest speaks for it.
 */
final class Significance {
    private static final double LEVEL = 0.05;
    /** Below this a difference on a rating scale, or of the points of a ranking, is not worth a reader's time, however sure. */
    private static final double LEAST_POINTS = 0.2;

    private static final double LEAST_SHARE = 0.03;
    private static final double LEAST_NPS = 3;
    private static final double LEAST_SCORE = 3;

    private final Study study;
    private final Map<MeasureKey, AddedRows.Test> tests = new TreeMap<>();

    Significance(Study study, List<AddedRows.Test> tests) {
        this.study = study;
        tests.forEach(test -> this.tests.put(test.key(), test));
    }

    enum Judged {
        MOVED,
        NOISE,
        TOO_FEW
    }

    /** The test that a number rests on; empty where nobody was added, or nothing of the kind is tested. */
    Optional<AddedRows.Test> test(MeasureKey key) {
        return parts(key)
                .min(Comparator.comparingDouble(
                                (AddedRows.Test test) -> test.adjusted().orElse(2))
                        .thenComparing(AddedRows.Test::key));
    }

    Judged of(MeasureKey key) {
        Optional<AddedRows.Test> test = test(key);
        if (test.isEmpty() || test.get().adjusted().isEmpty()) {
            return Judged.TOO_FEW;
        }
        boolean moved = parts(key).anyMatch(Significance::clear) && matters(key, test.get());
        return moved ? Judged.MOVED : Judged.NOISE;
    }

    private Stream<AddedRows.Test> parts(MeasureKey key) {
        if (key.statistic().equals("target")) {
            return Stream.empty();
        }
        int dot = key.id().indexOf('.');
        String kind = dot < 0 ? key.id() : key.id().substring(0, dot);
        String name = key.id().substring(dot + 1);
        Stream<MeasureKey> keys = switch (kind) {
            case "question" -> Stream.of(asTested(key));
            case "issue" -> Stream.of(key);
            case "indicator" ->
                indicators()
                        .filter(indicator -> indicator.id().equals(name))
                        .flatMap(indicator -> question(indicator, key.wave()));
            case "dimension" ->
                study.scorecard().dimensions().stream()
                        .filter(part -> part.id().equals(name))
                        .flatMap(part -> part.indicators().stream())
                        .flatMap(indicator -> question(indicator, key.wave()));
            case "composite" -> indicators().flatMap(indicator -> question(indicator, key.wave()));
            default -> Stream.empty();
        };
        return keys.map(tests::get).filter(test -> test != null);
    }

    private Stream<Indicator> indicators() {
        return study.scorecard().dimensions().stream().flatMap(part -> part.indicators().stream());
    }

    private static Stream<MeasureKey> question(Indicator indicator, String wave) {
        return indicator.source() instanceof Scorecard.FromQuestion from
                ? Stream.of(MeasureKey.of("question." + from.question(), "mean", wave))
                : Stream.empty();
    }

    /** Boxes and NPS rest on the same ranks as the mean; options of a ranking are tested one by one. */
    private static MeasureKey asTested(MeasureKey key) {
        boolean single = key.statistic().startsWith("share:") || key.statistic().startsWith("rank-score:");
        return single ? key : new MeasureKey(key.id(), "mean", key.wave(), key.group());
    }

    private static boolean clear(AddedRows.Test test) {
        return test.adjusted().isPresent() && test.adjusted().getAsDouble() < LEVEL;
    }

    /** Whether those who were added differ by enough in the number itself; of a mean of numbers nobody knows what is enough. */
    private boolean matters(MeasureKey key, AddedRows.Test test) {
        String kind = key.id().contains(".") ? key.id().substring(0, key.id().indexOf('.')) : key.id();
        return switch (kind) {
            case "composite", "dimension" -> Math.abs(score(key)) >= LEAST_SCORE;
            case "indicator" ->
                indicators()
                        .filter(indicator -> key.id().equals("indicator." + indicator.id()))
                        .anyMatch(indicator -> difference(indicator, test)
                                .map(difference -> matters(statistic(indicator), difference))
                                .orElse(false));
            default ->
                test.differences().isEmpty()
                        || matters(key.statistic(), test.differences().getOrDefault(key.statistic(), 0d));
        };
    }

    /** By how many points of the score (0..100) those who were added differ, as far as it is made of questions. */
    private double score(MeasureKey key) {
        return study.scorecard().dimensions().stream()
                .filter(part -> key.id().equals("composite") || key.id().equals("dimension." + part.id()))
                .mapToDouble(part -> (key.id().equals("composite") ? part.weight() : 1)
                        * part.indicators().stream()
                                .mapToDouble(indicator -> indicator.weight() * points(indicator, key.wave()))
                                .sum())
                .sum();
    }

    private double points(Indicator indicator, String wave) {
        double range = indicator.hundredAt() - indicator.zeroAt();
        double perUnit =
                statistic(indicator).equals("mean") || statistic(indicator).equals("nps") ? 1 : 100;
        return question(indicator, wave)
                .map(tests::get)
                .filter(test -> test != null)
                .flatMap(test -> difference(indicator, test).stream())
                .mapToDouble(difference -> difference * perUnit / range * 100)
                .sum();
    }

    private static Optional<Double> difference(Indicator indicator, AddedRows.Test test) {
        return Optional.ofNullable(test.differences().get(statistic(indicator)));
    }

    /** As {@link AddedRows} names the statistic of a question; empty for an indicator of another source. */
    private static String statistic(Indicator indicator) {
        return indicator.source() instanceof Scorecard.FromQuestion from ? AddedRows.name(from.statistic()) : "";
    }

    private static boolean matters(String statistic, double difference) {
        int colon = statistic.indexOf(':');
        double least = switch (colon < 0 ? statistic : statistic.substring(0, colon)) {
            case "mean", "rank-score" -> LEAST_POINTS;
            case "nps" -> LEAST_NPS;
            default -> LEAST_SHARE;
        };
        return Math.abs(difference) >= least;
    }
}
