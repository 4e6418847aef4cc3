package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.stats.Observations;
import java.util.List;

/** Answer patterns as numbers. */
final class Patterns {
    private Patterns() {}

    /** Scores of everybody in the wave who answered all of these questions; one column a question, in that order. */
    static Observations complete(Scope scope, int wave, List<String> questions) {
        PatternTally all = scope.wave(wave).patterns();
        int[] positions = questions.stream().mapToInt(all.layout()::position).toArray();
        PatternTally chosen = all.complete(positions);
        int[][] scores =
                chosen.layout().questions().stream().map(Patterns::scores).toArray(int[][]::new);
        double[][] rows = new double[chosen.size()][positions.length];
        long[] counts = new long[chosen.size()];
        int[] next = {0};
        chosen.forEach((levels, count) -> {
            for (int i = 0; i < levels.length; i++) {
                rows[next[0]][i] = scores[i][levels[i]];
            }
            counts[next[0]++] = count;
        });
        return Observations.of(rows, counts, positions.length);
    }

    /** Score of every level. */
    static int[] scores(Question question) {
        return question.levels().stream()
                .mapToInt(level -> level.score().orElseThrow())
                .toArray();
    }
}
