package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.surveyreport.config.Comparisons;
import io.github.surveyreport.config.Comparisons.Correction;
import io.github.surveyreport.config.Comparisons.TwoWay;
import io.github.surveyreport.config.Methods;
import io.github.surveyreport.config.Question.Type;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No withheld number of respondents follows from what is told, however small and uneven a survey is. */
class SmallCellsTest {
    private static final String[] ROWS = {"a", "b", "c", "d", "e", "f"};
    private static final String[][] ORDERS = {{"a", "b", "c"}, {"b"}, {"c", "a"}, {}};
    private static final String[] COLUMNS = {"x", "y", "z"};

    @Test
    void groupsOfOneBesideSomebodyWithoutAGroup() {
        Data data = new Data(draft(5, false).study());
        for (String row : ROWS) {
            boolean many = row.equals("f");
            data.add(many ? 40 : 1, data.row("w1").rates("q", 3).in("c", row).in("d", "x"));
        }
        data.add(1, data.row("w1").rates("q", 3).in("d", "y"));
        assertEquals(List.of(), SmallCells.found(data.findings(), false));
    }

    /** Two of one respondent each cover each other as to their answers, but who adds up knows that they are of one each. */
    @Test
    void aLeastSumOfWithheldGroupsIsNoCover() {
        for (int[] small : new int[][] {{2, 1, 1, 20, 20, 20}, {3, 1, 1, 1, 20, 20}, {5, 1, 1, 1, 1, 1}}) {
            Data data = new Data(draft(small[0], false).study());
            for (int row = 0; row < small.length - 1; row++) {
                data.add(
                        small[row + 1],
                        data.row("w1").rates("q", 3).in("c", ROWS[row]).in("d", "x"));
            }
            data.add(
                    small[0] == 5 ? 30 : 0,
                    data.row("w1").rates("q", 3).in("d", "x").in("c", "f"));
            assertEquals(List.of(), SmallCells.found(data.findings(), true), Arrays.toString(small));
        }
    }

    @Test
    void theAttackFindsAGroupThatNothingCovers() {
        Data data = new Data(draft(5, false).study());
        data.add(3, data.row("w1").rates("q", 3).in("c", "a").in("d", "x"));
        data.add(20, data.row("w1").rates("q", 3).in("c", "b").in("d", "x"));
        data.add(20, data.row("w1").rates("q", 3).in("c", "c").in("d", "x"));
        Findings findings = data.findings();
        assertEquals(List.of(), SmallCells.found(findings, true));
        List<Measure> told = new ArrayList<>(findings.measures().all());
        told.replaceAll(measure -> measure.key().group().containsValue("b")
                        && measure.key().statistic().matches("valid|n")
                ? new Measure(measure.key(), measure.unit(), Ledger.count(20))
                : measure);
        assertEquals(2, SmallCells.found(with(findings, told), true).size());
    }

    private static Findings with(Findings findings, List<Measure> told) {
        return new Findings(
                findings.study(),
                findings.origin(),
                findings.toolVersion(),
                findings.configHash(),
                findings.reportDate(),
                findings.files(),
                findings.answers(),
                findings.exclusions(),
                findings.rejections(),
                new Measures(told),
                findings.keywords(),
                findings.unclassified(),
                findings.issues(),
                findings.quotes(),
                findings.actions(),
                findings.conclusions());
    }

    /** Of the group one number is told, or one of everybody else: on how many it rests tells how many it is. */
    @Test
    void theAttackFindsAGroupByAnyNumberThatRestsOnIt() {
        Data data = new Data(draft(5, false).study());
        data.add(3, data.row("w1").rates("q", 3).in("c", "a").in("d", "x"));
        data.add(20, data.row("w1").rates("q", 3).in("c", "b").in("d", "x"));
        data.add(20, data.row("w1").rates("q", 3).in("c", "c").in("d", "x"));
        Findings findings = data.findings();
        for (String statistic : List.of("share:3", "top2", "rest-mean")) {
            List<Measure> told = new ArrayList<>(findings.measures().all());
            told.replaceAll(measure -> measure.key().group().containsValue("a")
                            && measure.key().statistic().equals(statistic)
                    ? new Measure(measure.key(), measure.unit(), estimate(statistic.equals("rest-mean") ? 40 : 3))
                    : measure);
            assertFalse(SmallCells.found(with(findings, told), true).isEmpty(), statistic);
        }
    }

    private static Estimate estimate(long n) {
        return Estimate.plain(1, n, "mean");
    }

    @Test
    void noWithheldNumberFollowsFromTheOthers() {
        List<String> found = new ArrayList<>();
        for (int seed = 0; seed < 400; seed++) {
            boolean everybody = seed % 2 == 0;
            Data data = random(new Random(seed), everybody);
            for (String solved : SmallCells.found(data.findings(), everybody)) {
                found.add(seed + ": " + solved);
            }
        }
        assertEquals("", String.join("\n", found.subList(0, Math.min(12, found.size()))));
    }

    private static StudyDraft draft(int minimum, boolean crossed) {
        StudyDraft draft =
                new StudyDraft().waves("w1").rating("q").group("c", ROWS).group("d", COLUMNS);
        draft.minimumCell = minimum;
        Methods usual = draft.methods;
        draft.methods = new Methods(
                usual.weighting(),
                new Comparisons(Correction.HOLM, crossed ? List.of(new TwoWay("c", "d")) : List.of(), 0.001, 0.05),
                usual.drivers(),
                usual.scales(),
                usual.kano(),
                usual.time(),
                usual.careless());
        return draft;
    }

    /** Large enough in all, most cells small or empty. */
    private static Data random(Random random, boolean everybody) {
        int minimum = new int[] {2, 3, 5}[random.nextInt(3)];
        StudyDraft draft = draft(minimum, random.nextInt(3) > 0);
        Data data = new Data(draft.question("r", Type.RANKING, StudyDraft.choices("a", "b", "c"))
                .study());
        data.add(
                minimum + random.nextInt(20),
                data.row("w1").rates("q", 4).in("c", "e").in("d", "z"));
        for (String row : ROWS) {
            for (String column : COLUMNS) {
                int size = random.nextInt(3) == 0 ? random.nextInt(12) : random.nextInt(3);
                String[] order = ORDERS[random.nextInt(ORDERS.length)];
                int silent = random.nextInt(4) == 0 ? random.nextInt(2) : 0;
                Data.Row answered = data.row("w1").rates("q", 1 + random.nextInt(5));
                data.add(
                        size,
                        (order.length == 0 ? answered : answered.ranks("r", order))
                                .in("c", row)
                                .in("d", column));
                data.add(silent, data.row("w1").in("c", row).in("d", column));
            }
        }
        if (!everybody) {
            data.add(random.nextInt(4), data.row("w1").rates("q", 3).in("d", "x"));
        }
        return data;
    }
}
