package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Question.Type;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.List;
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

    /** R 4.2.2: {@code friedman.test} of the mid-ranks of the same orders. */
    @Test
    void optionsAreComparedWithEachOther() {
        Found found = Found.in(ranked());

        found.is(14.370968, "test.question.r.friedman", "statistic", "w1");
        found.is(3, "test.question.r.friedman", "df1", "w1");
        found.is(0.002441, "test.question.r.friedman", "p", "w1");
        found.is(0.368486, "test.question.r.friedman", "effect", "w1");
        assertEquals(
                List.of("effect-medium"),
                found.estimate("test.question.r.friedman", "effect", "w1").warnings());
        found.none(Reason.NO_PREVIOUS, "question.r", "rank-score-change:a", "w1");
    }

    /** R 4.2.2, survey 4.1.1: {@code svymean} of the mid-ranks after {@code postStratify} to halves, as in FriedmanTest. */
    @Test
    void weightsEnterTheComparisonOfOptions() {
        StudyDraft draft = new StudyDraft()
                .waves("w1")
                .group("channel", "phone", "online")
                .question("r", Type.RANKING, StudyDraft.choices("a", "b", "c", "d"));
        draft.weighted("channel", Map.of("phone", 0.5, "online", 0.5));
        Data data = new Data(draft.study());
        data.add(5, data.row("w1").ranks("r", "a", "b", "c", "d").in("channel", "phone"));
        data.add(3, data.row("w1").ranks("r", "b", "a", "d", "c").in("channel", "phone"));
        data.add(2, data.row("w1").ranks("r", "a", "c").in("channel", "online"));
        data.add(1, data.row("w1").ranks("r", "c").in("channel", "online"));
        data.add(2, data.row("w1").ranks("r", "d", "a", "b").in("channel", "online"));
        Found found = Found.in(data);

        found.is(6.209330, "test.question.r.friedman", "statistic", "w1");
        found.is(28.836735, "test.question.r.friedman", "df2", "w1");
        found.is(0.285239, "test.question.r.friedman", "effect", "w1");
    }

    /** R 4.2.2: {@code t.test} of the points, {@code prop.test} without continuity of the firsts, {@code p.adjust} by Holm. */
    @Test
    void changesSinceTheWaveBeforeAreThoseOfR() {
        Found found = Found.in(twoWaves());

        estimate(found, "rank-score-change:a", -1.245192, -2.320373, -0.170011, "w2");
        estimate(found, "rank-score-change:d", 0.100962, -0.898796, 1.100720, "w2");
        found.is(3 / 16.0 - 7 / 13.0, "question.r", "first-change:a", "w2");
        found.is(-2.380639, "test.question.r.waves", "points:a:statistic", "w2");
        found.is(0.024903, "test.question.r.waves", "points:a:p", "w2");
        found.is(0.099613, "test.question.r.waves", "points:a:p-adjusted", "w2");
        found.is(0.288983, "test.question.r.waves", "points:b:p-adjusted", "w2");
        found.is(-1.977486, "test.question.r.waves", "firsts:a:statistic", "w2");
        found.is(0.143960, "test.question.r.waves", "firsts:a:p-adjusted", "w2");
        found.is(0.057488, "test.question.r.waves", "firsts:b:p-adjusted", "w2");
    }

    /** R 4.2.2: {@code kruskal.test} of the points by group, {@code p.adjust} by Holm. */
    @Test
    void groupsAreComparedByThePointsOfEachOption() {
        StudyDraft draft = new StudyDraft()
                .waves("w1")
                .group("g", "x", "y", "z", "few")
                .question("r", Type.RANKING, StudyDraft.choices("a", "b", "c", "d"));
        draft.minimumBase = 5;
        Data data = new Data(draft.study());
        String[][] orders = {
            {"a", "b", "c", "d"}, {"b", "a", "d", "c"}, {"a", "c"}, {"c"}, {"d", "a", "b"}, {"b", "c"}, {"d"}
        };
        int[] order = {0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 4, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 5, 5, 5, 5, 6, 6};
        for (int i = 0; i < order.length; i++) {
            String group = i < 10 ? "x" : i < 20 ? "y" : "z";
            data.add(1, data.row("w1").ranks("r", orders[order[i]]).in("g", group));
        }
        data.add(2, data.row("w1").ranks("r", "d").in("g", "few"));
        Found found = Found.in(data);

        found.is(14.876724, "test.r.g", "points:a:statistic", "w1");
        found.is(0.000588, "test.r.g", "points:a:p", "w1");
        found.is(0.002353, "test.r.g", "points:a:p-adjusted", "w1");
        found.is(1, "test.r.g", "points:d:p-adjusted", "w1");
        found.is(14.876724 / 28, "test.r.g", "points:a:effect", "w1");
        assertEquals(29, found.estimate("test.r.g", "points:a:p", "w1").n());
    }

    /** Of three who answer nobody else learns how they order. */
    @Test
    void fewRespondentsAreNotTested() {
        StudyDraft draft = new StudyDraft().waves("w1", "w2").question("r", Type.RANKING, StudyDraft.choices("a", "b"));
        draft.minimumCell = 5;
        draft.minimumBase = 10;
        Data data = new Data(draft.study());
        data.add(3, data.row("w1").ranks("r", "a", "b"));
        data.add(8, data.row("w2").ranks("r", "b", "a"));
        Found found = Found.in(data);

        found.none(Reason.SUPPRESSED, "test.question.r.friedman", "p", "w1");
        found.none(Reason.SUPPRESSED, "test.question.r.friedman", "effect", "w1");
        found.none(Reason.SMALL_BASE, "test.question.r.friedman", "p", "w2");
        found.none(Reason.SUPPRESSED, "question.r", "rank-score-change:a", "w2");
        found.none(Reason.SUPPRESSED, "test.question.r.waves", "points:a:p-adjusted", "w2");
    }

    @Test
    void answersThatAreAllAlikeChangeWithoutAnInterval() {
        StudyDraft draft = new StudyDraft().waves("w1", "w2").question("r", Type.RANKING, StudyDraft.choices("a", "b"));
        Data data = new Data(draft.study());
        data.add(12, data.row("w1").ranks("r", "a", "b"));
        data.add(9, data.row("w2").ranks("r", "b", "a"));
        Found found = Found.in(data);

        Estimate change = found.estimate("question.r", "rank-score-change:a", "w2");
        assertEquals(-1, change.value());
        assertEquals(List.of("no-interval"), change.warnings());
        found.is(-1, "question.r", "first-change:a", "w2");
    }

    private static Data twoWaves() {
        Study study = new StudyDraft()
                .waves("w1", "w2")
                .question("r", Type.RANKING, StudyDraft.choices("a", "b", "c", "d"))
                .study();
        Data data = new Data(study);
        first(data);
        data.add(3, data.row("w2").ranks("r", "a", "b", "c", "d"));
        data.add(7, data.row("w2").ranks("r", "b", "a", "d", "c"));
        data.add(4, data.row("w2").ranks("r", "b", "c"));
        data.add(2, data.row("w2").ranks("r", "d"));
        return data;
    }

    private static void option(Found found, String id, double ranked, double first, double few) {
        found.is(ranked, "question.r", "ranked:" + id, "w1");
        found.is(first, "question.r", "share:" + id, "w1");
        found.is(few, "question.r", "top3:" + id, "w1");
    }

    private static void estimate(Found found, String statistic, double value, double low, double high) {
        estimate(found, statistic, value, low, high, "w1");
    }

    private static void estimate(Found found, String statistic, double value, double low, double high, String wave) {
        Estimate estimate = found.estimate("question.r", statistic, wave);
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
        first(data);
        data.add(4, data.row("w1"));
        return data;
    }

    private static void first(Data data) {
        data.add(5, data.row("w1").ranks("r", "a", "b", "c", "d"));
        data.add(3, data.row("w1").ranks("r", "b", "a", "d", "c"));
        data.add(2, data.row("w1").ranks("r", "a", "c"));
        data.add(1, data.row("w1").ranks("r", "c"));
        data.add(2, data.row("w1").ranks("r", "d", "a", "b"));
    }
}
