package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Causes.Stage;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Proportion;
import io.github.surveyreport.stats.Score;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedShare;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stages of the customer journey (F3): how satisfied customers are in each, and how many speak of it at all. Scores and
 * low ratings are weighted where the study is; strata and clusters of a design enter the interval of the score alone.
 */
final class JourneyFinder {
    private final Scope scope;
    private final Disclosure disclosure;
    private final Indicators indicators;

    JourneyFinder(Scope scope) {
        this.scope = scope;
        this.disclosure = new Disclosure(scope);
        this.indicators = new Indicators(scope);
    }

    List<Measure> measures() {
        Ledger ledger = new Ledger();
        for (Stage stage : scope.study().causes().journey()) {
            if (!stage.questions().isEmpty()) {
                for (int wave = 0; wave <= scope.lastIndex(); wave++) {
                    wave(ledger, stage, wave);
                }
            }
        }
        return ledger.measures();
    }

    private void wave(Ledger ledger, Stage stage, int wave) {
        String id = "stage." + stage.id();
        String waveId = scope.study().waves().get(wave).id();
        List<Question> asked = stage.questions().stream()
                .map(scope.study()::question)
                .filter(question -> scope.asked(question, wave))
                .toList();
        if (asked.isEmpty()) {
            for (String statistic : List.of("score", "low", "rated")) {
                Unit unit = statistic.equals("score") ? Unit.SCORE : Unit.SHARE;
                ledger.put(id, statistic, waveId, unit, Ledger.none(Reason.NO_DATA));
            }
            return;
        }
        Raters raters = raters(asked, wave);
        long counted = scope.wave(wave).counted(Slots.ALL);
        boolean hidden = disclosure.tooSmall(raters.all());
        ledger.put(id, "score", waveId, Unit.SCORE, score(asked, wave, raters.all()));
        Statistic low = raters.low(scope.confidence());
        ledger.put(id, "low", waveId, Unit.SHARE, disclosure.guard(hidden, low));
        Statistic rated = Proportion.wilson(raters.all(), counted, scope.confidence());
        ledger.put(id, "rated", waveId, Unit.SHARE, disclosure.guard(hidden, rated));
    }

    /** The mean of the questions' means, each on 0..100, with the interval of the delta method. */
    private Statistic score(List<Question> questions, int wave, long raters) {
        List<Score.Part> parts = new ArrayList<>();
        Map<Indicator, Double> weights = new LinkedHashMap<>();
        for (Question question : questions) {
            Indicator indicator = indicator(question);
            Statistic mean = indicators.value(indicator, wave);
            if (!mean.computable()) {
                return mean;
            }
            parts.add(new Score.Part(1, Score.linear(mean, indicator.zeroAt(), indicator.hundredAt())));
            weights.put(indicator, 1.0 / questions.size());
        }
        Statistic score = Score.weightedMean(parts, 1);
        Statistic around = new CompositeSpread(scope, indicators, wave).around(score, weights);
        return disclosure.guard(false, around, raters);
    }

    private static Indicator indicator(Question question) {
        int[] scores = question.levels().stream()
                .mapToInt(level -> level.score().orElseThrow())
                .sorted()
                .toArray();
        return new Indicator(
                question.id(),
                question.label(),
                1,
                new Scorecard.FromQuestion(question.id(), Scorecard.Of.MEAN),
                Scorecard.Better.HIGHER,
                "",
                0,
                Optional.empty(),
                scores[0],
                scores[scores.length - 1]);
    }

    /** Respondents who rated the stage, and those of them who gave one of its questions a low rating. */
    private Raters raters(List<Question> questions, int wave) {
        PatternLayout layout = scope.wave(wave).patterns().layout();
        int[] positions = questions.stream()
                .mapToInt(question -> layout.position(question.id()))
                .toArray();
        boolean[][] low = questions.stream().map(JourneyFinder::low).toArray(boolean[][]::new);
        WeightClasses classes = scope.weights().calibratedClasses(wave);
        Raters raters = new Raters(classes);
        Patterns.forEach(scope, wave, classes, (levels, count, weightClass) -> {
            boolean any = false;
            boolean anyLow = false;
            for (int i = 0; i < positions.length; i++) {
                int level = levels[positions[i]];
                any |= level >= 0;
                anyLow |= level >= 0 && low[i][level];
            }
            if (any) {
                raters.add(weightClass, count, anyLow ? count : 0);
            }
        });
        return raters;
    }

    /** Per level whether it is low: in the bottom box, or of those who advise against. */
    private static boolean[] low(Question question) {
        boolean recommends = question.type() == Question.Type.NPS;
        ScaleParts parts = ScaleParts.of(question);
        boolean[] low = new boolean[question.levels().size()];
        for (int level = 0; level < low.length; level++) {
            low[level] = recommends ? parts.detracts(level) : parts.bottom(level);
        }
        return low;
    }

    /** Counts by weight class. */
    private static final class Raters {
        private final WeightClasses classes;
        private final long[] all;
        private final long[] low;

        Raters(WeightClasses classes) {
            this.classes = classes;
            all = new long[classes.weights().length];
            low = new long[all.length];
        }

        void add(int weightClass, long count, long lowRatings) {
            all[weightClass] += count;
            low[weightClass] += lowRatings;
        }

        long all() {
            return Arrays.stream(all).sum();
        }

        Statistic low(double confidence) {
            long[] none = new long[all.length];
            WeightedSample sample = WeightedSample.ofNet(classes.weights(), low, none, all, classes.calibration());
            return WeightedShare.wilson(sample, confidence);
        }
    }
}
