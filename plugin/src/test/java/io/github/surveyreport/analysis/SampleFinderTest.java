package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.Study;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SampleFinderTest {
    @Test
    void ratesFollowFromInvitedReturnedAndValid() {
        Study study = new StudyDraft()
                .wave("w1", OptionalLong.of(1000), OptionalLong.of(2000))
                .rating("q")
                .study();
        Data data = new Data(study);
        data.add(399, data.row("w1").rates("q", 3)).exclude(101, data.row("w1"));
        data.add(data.row("w1").customer(1_000_001));
        Found found = Found.in(data);

        found.is(501, "sample", "returned", "w1");
        found.is(400, "sample", "valid", "w1");
        found.is(101, "sample", "excluded", "w1");
        found.is(399, "sample", "customers", "w1");
        found.is(0.501, "sample", "return-rate", "w1");
        found.is(0.4, "sample", "response-rate", "w1");
        found.is(0.2, "sample", "population-share", "w1");
        /* R 4.2.2: qnorm(.975) * sqrt(.25/400) * sqrt(1600/1999). */
        found.is(0.0438371, "sample", "margin-of-error", "w1");
        found.is(Math.sqrt(.8), "sample", "population-factor", "w1");
    }

    @Test
    void unknownInvitationsHaveNoRate() {
        Data data = new Data(new StudyDraft().waves("w1").rating("q").study());
        Found found = Found.in(data);

        found.none(Reason.NO_DATA, "sample", "population-factor", "w1");
        found.none(Reason.NO_DATA, "sample", "invited", "w1");
        found.none(Reason.NO_DATA, "sample", "response-rate", "w1");
    }

    @Test
    void populationBelowTheSampleIsNotUsedAndSaysSo() {
        Data data = new Data(new StudyDraft()
                .wave("w1", OptionalLong.empty(), OptionalLong.of(3))
                .rating("q")
                .study());
        data.add(400, data.row("w1").rates("q", 3));

        Found.in(data).none(Reason.NO_DATA, "sample", "population-factor", "w1");
        Found.in(data).is(0.0489991, "sample", "margin-of-error", "w1");
        assertEquals(
                List.of("population-below-sample"),
                Found.in(data).estimate("sample", "margin-of-error", "w1").warnings());
    }
}
