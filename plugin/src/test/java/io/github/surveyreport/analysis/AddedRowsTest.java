package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.stats.FixedRandom;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.TestResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddedRowsTest {
    private static final Study STUDY = new StudyDraft().waves("w1").rating("q").study();
    /** Shares of the levels 1 to 5 of a satisfied public; mean 3.9. */
    private static final double[] SATISFIED = {0.05, 0.08, 0.17, 0.32, 0.38};
    /** Half a point lower. */
    private static final double[] LESS = {0.12, 0.15, 0.22, 0.23, 0.28};

    /**
     * {@code scipy.stats.mannwhitneyu([1]*10+[2]*8+[4]*7, [2]*10+[3]*10+[5]*20, use_continuity=True,
     * method="asymptotic")}: 180.0 and 8.980125732124465e-06.
     */
    @Test
    void testIsMannAndWhitneysOfThoseWhoWereAddedAgainstTheOthers() {
        Data kept = data();
        Data added = data();
        rate(added, 10, 1);
        rate(added, 8, 2);
        rate(added, 7, 4);
        rate(kept, 10, 2);
        rate(kept, 10, 3);
        rate(kept, 20, 5);
        AddedRows.Test test = test(kept, added);
        TestResult result = (TestResult) test.outcome();
        assertEquals(180, result.statistic());
        assertEquals(8.980125732124465e-06, result.p(), 1e-15);
        assertEquals(25, test.added());
        assertEquals(40, test.kept());
        assertEquals(54 / 25.0 - 150 / 40.0, test.differences().get("mean"), 1e-12);
        assertEquals(7 / 25.0 - 20 / 40.0, test.differences().get("top2"), 1e-12);
    }

    @Test
    void fewerThanTwentyAddedOrThirtyKeptAreNotTested() {
        Data kept = data();
        Data added = data();
        rate(kept, 30, 3);
        rate(added, 19, 1);
        assertTrue(test(kept, added).outcome() instanceof NotComputable);
        rate(added, 1, 1);
        assertTrue(test(kept, added).outcome() instanceof TestResult);
        Data fewer = data();
        rate(fewer, 29, 3);
        assertTrue(test(fewer, added).outcome() instanceof NotComputable);
    }

    /** {@code scipy.stats.fisher_exact([[12, 18], [10, 90]])[1]}: 0.0004040082942703053. */
    @Test
    void issueIsComparedByFishersTest() {
        StudyDraft draft = new StudyDraft().waves("w1").comments("comment").issue("slow", Grade.MEDIUM);
        Data kept = new Data(draft.study());
        Data added = new Data(draft.study());
        added.add(12, added.row("w1").says("comment", "slow"));
        added.add(18, added.row("w1").says("comment", "fine"));
        kept.add(10, kept.row("w1").says("comment", "slow"));
        kept.add(90, kept.row("w1").says("comment", "fine"));
        AddedRows.Test test = AddedRows.tests(draft.study(), kept.counted(), added.counted()).stream()
                .filter(one -> one.key().equals(MeasureKey.of("issue.slow", "share", "w1")))
                .findFirst()
                .orElseThrow();
        assertEquals(0.0004040082942703053, ((TestResult) test.outcome()).p(), 1e-12);
        assertEquals(12 / 30.0 - 10 / 100.0, test.differences().get("share"), 1e-12);
    }

    /**
     * Changes that add 60 respondents like the 240 others, to five questions in four groups: one in twenty raises an alarm
     * (in 99.9 % of such series 28 of 300 at most); uncorrected tests would in most.
     */
    @Test
    void changesThatAddMoreOfTheSameRarelyRaiseAnAlarm() {
        int alarms = 0;
        FixedRandom random = new FixedRandom(1);
        int changes = Integer.getInteger("survey.changes", 300);
        for (int change = 0; change < changes; change++) {
            alarms += alarm(random, SATISFIED, 60) ? 1 : 0;
        }
        assertTrue(alarms <= 28 * changes / 300, "alarms: " + alarms + " of " + changes);
    }

    @Test
    void halfAPointLowerIsNearlyAlwaysFound() {
        int found = 0;
        FixedRandom random = new FixedRandom(2);
        for (int change = 0; change < 100; change++) {
            found += alarm(random, LESS, 120) ? 1 : 0;
        }
        assertTrue(found >= 80, "found: " + found);
    }

    private static boolean alarm(FixedRandom random, double[] added, int count) {
        StudyDraft draft = new StudyDraft().waves("w1").group("channel", "a", "b", "c", "d");
        for (int q = 0; q < 5; q++) {
            draft.rating("q" + q);
        }
        Data before = new Data(draft.study());
        Data more = new Data(draft.study());
        rows(before, random, SATISFIED, 240);
        rows(more, random, added, count);
        return AddedRows.tests(draft.study(), before.counted(), more.counted()).stream()
                .anyMatch(test -> test.adjusted().orElse(1) < 0.05);
    }

    private static void rows(Data data, FixedRandom random, double[] shares, int count) {
        for (int i = 0; i < count; i++) {
            Data.Row row = data.row("w1").in("channel", String.valueOf((char) ('a' + random.nextInt(4))));
            for (int q = 0; q < 5; q++) {
                row = row.rates("q" + q, level(random.nextDouble(), shares));
            }
            data.add(row);
        }
    }

    private static int level(double u, double[] shares) {
        double sum = 0;
        for (int level = 0; level < shares.length; level++) {
            sum += shares[level];
            if (u < sum) {
                return level + 1;
            }
        }
        return shares.length;
    }

    private static Data data() {
        return new Data(STUDY);
    }

    private static void rate(Data data, int times, int score) {
        data.add(times, data.row("w1").rates("q", score));
    }

    private static AddedRows.Test test(Data kept, Data added) {
        List<AddedRows.Test> tests = AddedRows.tests(STUDY, kept.counted(), added.counted());
        assertEquals(1, tests.size());
        return tests.get(0);
    }
}
