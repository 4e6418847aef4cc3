package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.stats.Rescale;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.paired.Differences;
import io.github.surveyreport.stats.paired.JointTable;
import io.github.surveyreport.stats.paired.PairedNps;
import io.github.surveyreport.stats.paired.WeightedChange;
import io.github.surveyreport.stats.paired.WeightedPairs;
import io.github.surveyreport.stats.paired.WeightedPairs.Weighed;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Answers of the same respondents to a scale question before and after, and what is computed from them. Each weighs as
 * their weighting cell in the later wave does; without weighting there is one stratum, of weight 1.
 *
 * @param scale any answers to the question, for its scores and boxes
 */
record PairedCounts(ScaleCounts scale, WeightedPairs pairs) {
    private static final double PER_CENT = 100;

    Statistic before(Of of, double confidence) {
        return own(of, margin(JointTable::before).statistic(of, confidence));
    }

    Statistic after(Of of, double confidence) {
        return own(of, margin(JointTable::after).statistic(of, confidence));
    }

    /** After minus before; shares in per cent. */
    Statistic change(Of of, double confidence) {
        return switch (of) {
            case MEAN -> WeightedChange.mean(pairs, worth(of), confidence);
            case NPS -> WeightedChange.promoterScore(pairs, confidence);
            case NET -> own(of, WeightedChange.mean(pairs, worth(of), confidence));
            case TOP2, BOTTOM2 -> own(of, WeightedChange.share(pairs, inBox(of), confidence));
        };
    }

    /** What each respondent's answer is worth, after minus before, everybody counted once. */
    Differences differences(Of of) {
        return pairs.pooled().differences(worth(of));
    }

    /** Whether all weigh the same, so that the classical tests hold. */
    boolean equalWeights() {
        return pairs.equalWeights();
    }

    IntPredicate inBox(Of of) {
        return of == Of.BOTTOM2 ? scale.parts()::inBottom : scale.parts()::inTop;
    }

    private ScaleCounts margin(Function<JointTable, long[]> margin) {
        List<Weighed> strata = pairs.strata();
        return scale.of(new WeightedCounts(
                strata.stream().mapToDouble(Weighed::weight).toArray(),
                pairs.calibration(),
                List.of(),
                strata.stream().map(Weighed::table).map(margin).toArray(long[][]::new)));
    }

    IntUnaryOperator worth(Of of) {
        return switch (of) {
            case MEAN -> IntUnaryOperator.identity();
            case NPS -> PairedNps::worth;
            case NET ->
                score -> (scale.parts().inTop(score) ? 1 : 0) - (scale.parts().inBottom(score) ? 1 : 0);
            case TOP2 -> score -> scale.parts().inTop(score) ? 1 : 0;
            case BOTTOM2 -> score -> scale.parts().inBottom(score) ? 1 : 0;
        };
    }

    private static Statistic own(Of of, Statistic statistic) {
        return of == Of.MEAN || of == Of.NPS ? statistic : Rescale.by(PER_CENT, statistic);
    }
}
