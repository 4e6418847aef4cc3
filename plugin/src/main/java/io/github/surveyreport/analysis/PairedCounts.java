package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.stats.Rescale;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.paired.Differences;
import io.github.surveyreport.stats.paired.Fourfold;
import io.github.surveyreport.stats.paired.JointTable;
import io.github.surveyreport.stats.paired.PairedMean;
import io.github.surveyreport.stats.paired.PairedNps;
import io.github.surveyreport.stats.paired.PairedShare;
import java.util.function.IntUnaryOperator;

/**
 * Answers of the same respondents to a scale question before and after, and what is computed from them.
 *
 * @param scale any answers to the question, for its scores and boxes
 */
record PairedCounts(ScaleCounts scale, JointTable table) {
    private static final double PER_CENT = 100;

    Statistic before(Of of, double confidence) {
        return own(of, scale.of(table.before()).statistic(of, confidence));
    }

    Statistic after(Of of, double confidence) {
        return own(of, scale.of(table.after()).statistic(of, confidence));
    }

    /** After minus before; shares in per cent. */
    Statistic change(Of of, double confidence) {
        return switch (of) {
            case MEAN -> PairedMean.change(differences(of), confidence);
            case NPS -> PairedNps.change(table, confidence);
            case NET -> own(of, PairedMean.change(differences(of), confidence));
            case TOP2, BOTTOM2 -> own(of, PairedShare.change(fourfold(of), confidence));
        };
    }

    /** What each respondent's answer is worth, after minus before. */
    Differences differences(Of of) {
        return table.differences(worth(of));
    }

    Fourfold fourfold(Of of) {
        return table.fourfold(of == Of.BOTTOM2 ? scale::inBottom : scale::inTop);
    }

    private IntUnaryOperator worth(Of of) {
        return switch (of) {
            case MEAN -> IntUnaryOperator.identity();
            case NPS -> PairedNps::worth;
            case NET -> score -> (scale.inTop(score) ? 1 : 0) - (scale.inBottom(score) ? 1 : 0);
            case TOP2 -> score -> scale.inTop(score) ? 1 : 0;
            case BOTTOM2 -> score -> scale.inBottom(score) ? 1 : 0;
        };
    }

    private static Statistic own(Of of, Statistic statistic) {
        return of == Of.MEAN || of == Of.NPS ? statistic : Rescale.by(PER_CENT, statistic);
    }
}
