package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Question.Type;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rankings: what options get of all who answered, and of those who ranked them. */
class RankingTest {
    /**
     * R 4.2.2: {@code t.test} of the ranks given, and of the points with 0 for those not ranked; orders abcd ×5, badc ×3, ac
     * ×2, c, dab ×2.
     */
    @Test
    void optionsHaveTheNumbersThatRGives() {
        Found found = Found.in(ranked());

        found.is(13, "question.r", "n", "w1");
        option(found, "a", 12, 7 / 13.0, 12 / 13.0);
        option(found, "b", 10, 3 / 13.0, 10 / 13.0);
        option(found, "c", 11, 1 / 13.0, 8 / 13.0);
        option(found, "d", 10, 2 / 13.0, 5 / 13.0);
        estimate(found, "mean-rank:a", 1.416667, 1.089497, 1.743837);
        estimate(found, "mean-rank:b", 1.9, 1.372163, 2.427837);
        estimate(found, "mean-rank:c", 2.909091, 2.274984, 3.543198);
        estimate(found, "mean-rank:d", 3.1, 2.243561, 3.956439);
        estimate(found, "rank-score:a", 3.307692, 2.637288, 3.978096);
        estimate(found, "rank-score:b", 2.384615, 1.476884, 3.292347);
        estimate(found, "rank-score:c", 1.769231, 1.064775, 2.473687);
        estimate(found, "rank-score:d", 1.461538, 0.657752, 2.265325);
    }

    /** Of three options all are among the first three. */
    @Test
    void theFirstThreeAreToldOfMoreOptionsOnly() {
        Study study = new StudyDraft()
                .waves("w1")
                .question("r", Type.RANKING, StudyDraft.choices("a", "b", "c"))
                .study();
        Data data = new Data(study);
        data.add(5, data.row("w1").ranks("r", "c", "a", "b"));
        Found found = Found.in(data);

        assertTrue(found.measures().find("question.r", "top3:a", "w1").isEmpty());
        found.is(3, "question.r", "rank-score:c", "w1");
        found.is(2, "question.r", "mean-rank:a", "w1");
        found.is(1, "question.r", "share:c", "w1");
    }

    /** Three of the thirteen rank it: their mean is nobody else's. */
    @Test
    void theMeanRankOfFewIsWithheld() {
        StudyDraft draft = new StudyDraft().waves("w1").question("r", Type.RANKING, StudyDraft.choices("a", "b"));
        draft.minimumCell = 5;
        Data data = new Data(draft.study());
        data.add(10, data.row("w1").ranks("r", "a"));
        data.add(3, data.row("w1").ranks("r", "b", "a"));
        Found found = Found.in(data);

        found.none(Reason.SUPPRESSED, "question.r", "mean-rank:b", "w1");
        found.is(16 / 13.0, "question.r", "mean-rank:a", "w1");
        found.is(6 / 13.0, "question.r", "rank-score:b", "w1");
    }

    /** Twelve on the phone put a first, four online b; weighed to halves both have 1.5 points. */
    @Test
    void weightsEnterRanksAndPoints() {
        StudyDraft draft = new StudyDraft()
                .waves("w1")
                .group("channel", "phone", "online")
                .question("r", Type.RANKING, StudyDraft.choices("a", "b"));
        draft.weighted("channel", Map.of("phone", 0.5, "online", 0.5));
        Data data = new Data(draft.study());
        data.add(12, data.row("w1").ranks("r", "a", "b").in("channel", "phone"));
        data.add(4, data.row("w1").ranks("r", "b", "a").in("channel", "online"));
        Found found = Found.in(data);

        found.is(1.5, "question.r", "rank-score:a", "w1");
        found.is(1.5, "question.r", "mean-rank:b", "w1");
        found.is(0.5, "question.r", "share:a", "w1");
        found.is(16, "question.r", "ranked:a", "w1");
        found.is(2, "question.r", "rank-score:a", "w1", "channel", "phone");
        found.is(2, "question.r", "mean-rank:a", "w1", "channel", "online");
    }

    private static void option(Found found, String id, double ranked, double first, double few) {
        found.is(ranked, "question.r", "ranked:" + id, "w1");
        found.is(first, "question.r", "share:" + id, "w1");
        found.is(few, "question.r", "top3:" + id, "w1");
    }

    private static void estimate(Found found, String statistic, double value, double low, double high) {
        Estimate estimate = found.estimate("question.r", statistic, "w1");
        assertEquals(value, estimate.value(), 1e-6, statistic);
        assertEquals(low, estimate.low().orElseThrow(), 1e-6, statistic);
        assertEquals(high, estimate.high().orElseThrow(), 1e-6, statistic);
    }

    private static Data ranked() {
        Study study = new StudyDraft()
                .waves("w1")
                .question("r", Type.RANKING, StudyDraft.choices("a", "b", "c", "d"))
                .study();
        Data data = new Data(study);
        data.add(5, data.row("w1").ranks("r", "a", "b", "c", "d"));
        data.add(3, data.row("w1").ranks("r", "b", "a", "d", "c"));
        data.add(2, data.row("w1").ranks("r", "a", "c"));
        data.add(1, data.row("w1").ranks("r", "c"));
        data.add(2, data.row("w1").ranks("r", "d", "a", "b"));
        data.add(4, data.row("w1"));
        return data;
    }
}
