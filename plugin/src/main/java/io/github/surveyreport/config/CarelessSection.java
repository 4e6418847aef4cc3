package io.github.surveyreport.config;

import io.github.surveyreport.config.Careless.Thresholds;
import io.github.surveyreport.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code careless}: signs of careless answering. */
final class CarelessSection {
    /** A long run and little variability count as one. */
    private static final int KINDS = 4;

    private static final Keys THRESHOLD_KEYS = Keys.single("careless-thresholds");
    private static final Key<Integer> MINIMUM_TIME = THRESHOLD_KEYS.optional(
            "minimum-time",
            Numbers.integer(1, 86_400),
            "A speeder in any case: fewer seconds; default: cleaning.minimum-time.");
    private static final Key<Double> PART_OF_MEDIAN = THRESHOLD_KEYS.withDefault(
            "part-of-median",
            Numbers.between(0, 1),
            Thresholds.DEFAULT.partOfMedian(),
            "A speeder took less than this part of the wave's median, and");
    private static final Key<Double> ROBUST_SCORE = THRESHOLD_KEYS.withDefault(
            "robust-score",
            Numbers.positive(),
            Thresholds.DEFAULT.robustScore(),
            "has a logarithm this many robust standard deviations below the median.");
    private static final Key<Integer> LONGEST_RUN = THRESHOLD_KEYS.optional(
            "longest-run",
            Numbers.integer(2, 1000),
            "Equal answers in a row; default: half of the questions, at least 6.");
    private static final Key<Double> VARIABILITY = THRESHOLD_KEYS.withDefault(
            "variability",
            Numbers.positive(),
            Thresholds.DEFAULT.variability(),
            "Standard deviation within the person below this.");
    private static final Key<Double> OUTLIER = THRESHOLD_KEYS.withDefault(
            "outlier-probability",
            Numbers.between(0.5, 0.999999),
            Thresholds.DEFAULT.outlierProbability(),
            "Mahalanobis distance beyond this quantile of the χ² distribution.");
    private static final Key<Double> CONSISTENCY = THRESHOLD_KEYS.withDefault(
            "consistency",
            Numbers.between(-1, 1),
            Thresholds.DEFAULT.consistency(),
            "Even-odd consistency below this; needs three scales.");

    static final Keys KEYS = Keys.single("careless");
    private static final Key<Boolean> EXCLUDE = KEYS.withDefault(
            "exclude",
            Scalars.flag(),
            false,
            "Whether questionnaires with enough signs are excluded, or only counted.");
    private static final Key<Integer> MINIMUM_SIGNS =
            KEYS.withDefault("minimum-signs", Numbers.integer(2, KINDS), 2, "How many kinds of signs must agree.");
    private static final Key<List<Located<String>>> QUESTIONS = KEYS.optional(
            "questions",
            Shapes.list(Scalars.reference(NameKind.QUESTION), 2),
            "Scale questions in the order asked; default: all rating questions.");
    private static final Key<Section> THRESHOLDS =
            KEYS.optional("thresholds", THRESHOLD_KEYS, "From where on something is a sign.");

    private CarelessSection() {}

    static void check(Section careless, Questionnaire questionnaire, Problems problems) {
        for (Located<String> question : careless.find(QUESTIONS).orElse(List.of())) {
            questionnaire.fits(question, careless.thing(), Form::isScale, "not-scale-question", problems);
        }
    }

    static Careless build(Section careless) {
        Section thresholds = careless.find(THRESHOLDS).orElse(Section.absent("thresholds"));
        return new Careless(
                true,
                careless.get(EXCLUDE),
                careless.get(MINIMUM_SIGNS),
                careless.find(QUESTIONS).map(Located::values).orElse(List.of()),
                new Thresholds(
                        optional(thresholds.find(MINIMUM_TIME)),
                        thresholds.get(PART_OF_MEDIAN),
                        thresholds.get(ROBUST_SCORE),
                        optional(thresholds.find(LONGEST_RUN)),
                        thresholds.get(VARIABILITY),
                        thresholds.get(OUTLIER),
                        thresholds.get(CONSISTENCY)));
    }

    private static OptionalInt optional(Optional<Integer> number) {
        return number.map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
