package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.stats.Observations;
import java.util.List;
import java.util.Map;

/** Answer patterns as numbers, weighted when the study's numbers are. */
final class Patterns {
    private Patterns() {}

    /**
     * Scores of everybody in the wave who answered all of these questions; one column a question, in that order.
     *
     * @param aside how many of those who gave some answers are left out
     */
    static Observations complete(Scope scope, int wave, List<String> questions, Map<PatternTally.Given, Long> aside) {
        WeightClasses classes = scope.weights().classes(wave);
        PatternTally all = scope.wave(wave).patterns().without(aside);
        int[] positions = questions.stream().mapToInt(all.layout()::position).toArray();
        PatternTally chosen = all.complete(positions, classes.ofCell());
        int[][] scores =
                chosen.layout().questions().stream().map(Patterns::scores).toArray(int[][]::new);
        double[][] rows = new double[chosen.size()][positions.length];
        long[] counts = new long[chosen.size()];
        double[] weights = new double[chosen.size()];
        int[] next = {0};
        chosen.forEach((levels, stratum, count) -> {
            for (int i = 0; i < levels.length; i++) {
                rows[next[0]][i] = scores[i][levels[i]];
            }
            weights[next[0]] = classes.weights()[stratum];
            counts[next[0]++] = count;
        });
        return Observations.of(rows, counts, weights, positions.length);
    }

    /** A pattern with the weight class of its respondents; the levels are not to be kept. */
    interface Visitor {
        void visit(int[] levels, long count, int weightClass);
    }

    /** Every pattern of the wave, whether or not all questions are answered. */
    static void forEach(Scope scope, int wave, WeightClasses classes, Visitor visitor) {
        scope.wave(wave)
                .patterns()
                .in(classes.ofCell())
                .forEach((levels, stratum, count) -> visitor.visit(levels, count, stratum));
    }

    /** Score of every level. */
    static int[] scores(Question question) {
        return question.levels().stream()
                .mapToInt(level -> level.score().orElseThrow())
                .toArray();
    }
}
