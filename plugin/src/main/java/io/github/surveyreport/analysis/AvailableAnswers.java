package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.scale.PairwiseAlpha;
import java.util.ArrayList;
import java.util.List;

/** The answers of the last wave to the questions of a scale, of everybody who answered any of them. */
final class AvailableAnswers {
    private final int items;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Long> counts = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    AvailableAnswers(Scope scope, List<String> questions) {
        this.items = questions.size();
        int wave = scope.lastIndex();
        PatternLayout layout = scope.wave(wave).patterns().layout();
        int[] positions = questions.stream().mapToInt(layout::position).toArray();
        int[][] scores = questions.stream()
                .map(question -> scope.study().question(question))
                .map((Question question) -> Patterns.scores(question))
                .toArray(int[][]::new);
        WeightClasses classes = scope.weights().classes(wave);
        Patterns.forEach(scope, wave, classes, (levels, count, weightClass) -> {
            double[] row = new double[items];
            boolean any = false;
            for (int i = 0; i < items; i++) {
                int level = levels[positions[i]];
                row[i] = level < 0 ? Double.NaN : scores[i][level];
                any |= level >= 0;
            }
            if (any) {
                rows.add(row);
                counts.add(count);
                weights.add(classes.weights()[weightClass]);
            }
        });
    }

    /** Respondents who answered any of the questions. */
    long n() {
        return count(new int[0]);
    }

    Statistic alpha() {
        return PairwiseAlpha.of(vectors(), counts(), weights());
    }

    Statistic standardisedAlpha() {
        return PairwiseAlpha.standardised(vectors(), counts(), weights());
    }

    private double[][] vectors() {
        return rows.toArray(double[][]::new);
    }

    private long[] counts() {
        return counts.stream().mapToLong(Long::longValue).toArray();
    }

    private double[] weights() {
        return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Whether numbers of those who answered one question, two, all or any of them differ by few, whose answers could then be
     * told from what they leave out.
     */
    boolean tells(int minimum) {
        int[] everything = new int[items];
        for (int i = 0; i < items; i++) {
            everything[i] = i;
        }
        long complete = count(everything);
        boolean few = few(n() - complete, minimum);
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                long both = count(new int[] {i, j});
                few |= few(count(new int[] {i}) - both, minimum) || few(both - complete, minimum);
            }
        }
        return few;
    }

    private static boolean few(long people, int minimum) {
        return people > 0 && people < minimum;
    }

    /** How many answered all of those. */
    private long count(int[] wanted) {
        long count = 0;
        for (int row = 0; row < rows.size(); row++) {
            boolean all = true;
            for (int item : wanted) {
                all &= !Double.isNaN(rows.get(row)[item]);
            }
            count += all ? counts.get(row) : 0;
        }
        return count;
    }
}
