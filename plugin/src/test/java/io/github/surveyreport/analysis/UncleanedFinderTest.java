package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.config.Scorecard.FromQuestion;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UncleanedFinderTest {
    /** 30 rate 4 and one excluded row rates 1: (30 · 4 + 1) − 30 · 4 would be its answer. */
    @Test
    void answersOfFewExcludedRowsCannotBeSubtractedOut() {
        for (int excluded = 1; excluded < 5; excluded++) {
            Found found = Found.in(data(excluded));

            found.is(4, "question.overall", "mean", "w1");
            found.none(Reason.SUPPRESSED, "uncleaned.overall", "mean", "w1");
            found.none(Reason.SUPPRESSED, "uncleaned.composite", "score", "w1");
        }
    }

    @Test
    void enoughExcludedRowsAreShownTogether() {
        Found found = Found.in(data(5));
        Estimate clean = found.estimate("question.overall", "mean", "w1");
        Estimate all = found.estimate("uncleaned.overall", "mean", "w1");

        assertEquals(5, all.n() - clean.n());
        found.is(125.0 / 35, "uncleaned.overall", "mean", "w1");
    }

    @Test
    void nothingExcludedHidesNothing() {
        Found.in(data(0)).is(4, "uncleaned.overall", "mean", "w1");
    }

    private static Data data(int excluded) {
        Indicator mean = new Indicator(
                "mean", "mean", 1, new FromQuestion("overall", Of.MEAN), Better.HIGHER, "", 0, Optional.empty(), 1, 5);
        Indicator same = new Indicator(
                "kind", "kind", 3, new FromQuestion("kind", Of.MEAN), Better.HIGHER, "", 0, Optional.empty(), 1, 5);
        StudyDraft draft =
                new StudyDraft().waves("w1").rating("overall").rating("kind").dimension("d", 1, mean, same);
        draft.minimumCell = 5;
        Data data = new Data(draft.study());
        data.add(30, data.row("w1").rates("overall", 4).rates("kind", 4));
        return data.exclude(excluded, data.row("w1").rates("overall", 1));
    }
}
