package io.github.surveyreport.survey;

import io.github.surveyreport.config.MultiItemScale;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.stats.quality.EvenOdd;
import java.util.List;
import java.util.OptionalDouble;

/** The declared scales of several questions, halved for even–odd consistency; scores are after reversing. */
final class Halves {
    private final List<Scores> scales;
    private final double[] odd;
    private final double[] even;

    private Halves(List<Scores> scales) {
        this.scales = scales;
        this.odd = new double[scales.size()];
        this.even = new double[scales.size()];
    }

    /** With the questions that the wave asked. */
    static Halves of(Study study, Wave wave) {
        return new Halves(study.methods().scales().stream()
                .map(MultiItemScale::questions)
                .map(questions -> questions.stream()
                        .filter(id -> Columns.asked(study.question(id), wave))
                        .toList())
                .filter(questions -> questions.size() > 1)
                .map(questions -> Scores.of(study, questions))
                .toList());
    }

    /** Over the scales of which both halves are answered; empty when they are too few or do not vary. */
    OptionalDouble consistency(Row row) {
        int count = 0;
        for (Scores scale : scales) {
            OptionalDouble first = mean(scale, row, 0);
            OptionalDouble second = mean(scale, row, 1);
            if (first.isPresent() && second.isPresent()) {
                odd[count] = first.getAsDouble();
                even[count++] = second.getAsDouble();
            }
        }
        return EvenOdd.of(odd, even, count);
    }

    private static OptionalDouble mean(Scores scale, Row row, int from) {
        int sum = 0;
        int answered = 0;
        for (int i = from; i < scale.count(); i += 2) {
            int level = row.answers[scale.question(i)];
            if (level != Response.MISSING) {
                sum += scale.score(i, level);
                answered++;
            }
        }
        return answered == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / answered);
    }
}
