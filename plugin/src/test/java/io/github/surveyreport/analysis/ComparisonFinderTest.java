package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Comparisons;
import io.github.surveyreport.config.Comparisons.Correction;
import io.github.surveyreport.config.Methods;
import io.github.surveyreport.config.Question.Type;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Weighting;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonFinderTest {
    private static final String TEST = "test.q.area";
    private static final String[] AREAS = {"A", "B", "C", "D", "E", "F", "G"};

    /** San Francisco International Airport customer survey 2017 (DataSF): overall rating 1 to 5 by boarding area. */
    private static final int[][] AIRPORT = {
        {1, 11, 119, 404, 166},
        {0, 4, 30, 98, 32},
        {0, 1, 40, 126, 55},
        {0, 4, 56, 213, 111},
        {1, 2, 25, 85, 56},
        {1, 6, 71, 245, 112},
        {3, 4, 103, 336, 167}
    };

    private static final Found AIRPORT_FOUND = Found.in(airport(draft(Correction.HOLM)));

    /** statsmodels 0.13.5 {@code anova_oneway(use_var="unequal")}; scipy 1.10.1 {@code kruskal}. */
    @Test
    void allGroupsAreComparedTogether() {
        AIRPORT_FOUND.is(1.6442348190307627, TEST, "means:statistic", "w1");
        AIRPORT_FOUND.is(6, TEST, "means:df1", "w1");
        AIRPORT_FOUND.is(810.3830801591206, TEST, "means:df2", "w1");
        AIRPORT_FOUND.is(0.13199612941907596, TEST, "means:p", "w1");
        AIRPORT_FOUND.is(10.867660192383926, TEST, "ranks:statistic", "w1");
        AIRPORT_FOUND.is(0.09255368440326632, TEST, "ranks:p", "w1");
        assertEquals(2688, AIRPORT_FOUND.of(TEST, "means:p", "w1").n());
        assertEquals(
                "welch-anova", AIRPORT_FOUND.estimate(TEST, "means:p", "w1").method());
    }

    /** scipy 1.10.1: {@code ttest_ind(d, rest, equal_var=False)}; Holm over the seven groups. */
    @Test
    void eachGroupIsComparedWithTheRest() {
        AIRPORT_FOUND.is(1.7973627954481353, TEST, "rest:statistic", "w1", "area", "D");
        AIRPORT_FOUND.is(0.07284903260995221, TEST, "rest:p", "w1", "area", "D");
        AIRPORT_FOUND.is(0.43709419565971325, TEST, "rest:p-adjusted", "w1", "area", "D");
    }

    /** scipy 1.10.1: {@code studentized_range.sf(2.9586056830057683, 7, 801.7905333830159)}. */
    @Test
    void pairsAreComparedByGamesAndHowell() {
        AIRPORT_FOUND.is(0.35832238253983617, TEST, "pair:D", "w1", "area", "A");
        assertTrue(
                AIRPORT_FOUND.measures().find(TEST, "pair:A", "w1", "area", "D").isEmpty());
    }

    @Test
    void withAnotherCorrectionPairsAreComparedByWelch() {
        Found none = Found.in(airport(draft(Correction.NONE)));
        none.is(0.03674801564834293, TEST, "pair:D", "w1", "area", "A");
        none.is(0.07284903260995221, TEST, "rest:p-adjusted", "w1", "area", "D");
        Found bh = Found.in(airport(draft(Correction.BH)));
        bh.is(0.25723610953840054, TEST, "pair:D", "w1", "area", "A");
    }

    @Test
    void twoGroupsAreComparedByTheTestsForTwo() {
        Data data = two(40, 40);
        Found found = Found.in(data);
        assertEquals("welch-t", found.estimate(TEST, "means:p", "w1").method());
        assertEquals("mann-whitney", found.estimate(TEST, "ranks:p", "w1").method());
        assertEquals("cliffs-delta", found.estimate(TEST, "ranks:effect", "w1").method());
    }

    @Test
    void twoGroupsThatAreEverybodyAreOneComparison() {
        Found found = Found.in(two(40, 40));
        double p = found.estimate(TEST, "means:p", "w1").value();
        found.is(p, TEST, "rest:p-adjusted", "w1", "area", "A");
        found.is(p, TEST, "rest:p-adjusted", "w1", "area", "B");
    }

    @Test
    void groupBelowTheMinimumBaseIsNotTested() {
        StudyDraft draft = draft(Correction.HOLM);
        draft.minimumBase = 30;
        Data data = new Data(draft.study());
        rated(data, "A", 20, 20);
        rated(data, "B", 20, 20);
        rated(data, "C", 10, 10);
        Found found = Found.in(data);
        assertEquals(80, found.of(TEST, "means:p", "w1").n());
        assertEquals(new NotComputable(Reason.SMALL_BASE, 20), found.of(TEST, "rest:p", "w1", "area", "C"));
        assertEquals(new NotComputable(Reason.SMALL_BASE, 20), found.of(TEST, "rest:p-adjusted", "w1", "area", "C"));
        assertTrue(found.measures().find(TEST, "pair:C", "w1", "area", "A").isEmpty());
    }

    @Test
    void oneGroupThatIsLargeEnoughIsNoComparison() {
        StudyDraft draft = draft(Correction.HOLM);
        draft.minimumBase = 30;
        Data data = new Data(draft.study());
        rated(data, "A", 20, 20);
        rated(data, "B", 10, 10);
        Found found = Found.in(data);
        found.none(Reason.SMALL_BASE, TEST, "means:p", "w1");
        found.none(Reason.SMALL_BASE, TEST, "ranks:p", "w1");
        found.none(Reason.SMALL_BASE, TEST, "top2:p", "w1");
    }

    @Test
    void withheldGroupsAreInNoTest() {
        StudyDraft draft = draft(Correction.HOLM);
        draft.minimumBase = 1;
        draft.minimumCell = 5;
        Data data = new Data(draft.study());
        rated(data, "A", 20, 20);
        rated(data, "B", 20, 20);
        rated(data, "C", 2, 1);
        rated(data, "D", 3, 5);
        Found found = Found.in(data);
        assertEquals(80, found.of(TEST, "means:p", "w1").n());
        found.suppressed(TEST, "rest:p", "w1", "area", "C");
        found.suppressed(TEST, "rest:effect", "w1", "area", "D");
        assertFalse(found.measures().all().stream()
                .map(Measure::key)
                .anyMatch(key -> key.statistic().startsWith("pair:")
                        && (key.statistic().endsWith(":C") || key.group().containsValue("C"))));
    }

    /** Agresti 2007, table 2.5; R 4.2.2 {@code chisq.test(M)}, {@code chisq.test(M)$stdres}. */
    @Test
    void choicesOfOneKindAreComparedInOneTable() {
        Data data = new Data(new StudyDraft()
                .waves("w1")
                .question("q", Type.SINGLE, StudyDraft.choices("d", "i", "r"))
                .group("area", "f", "m")
                .study());
        choose(data, "f", 762, 327, 468);
        choose(data, "m", 484, 239, 477);
        Found found = Found.in(data);
        found.is(30.070149, TEST, "choices:statistic", "w1");
        found.is(0.104436, TEST, "choices:effect", "w1");
        found.is(0.100920, TEST, "choices:effect-corrected", "w1");
        assertEquals(
                4.5021,
                found.of(TEST, "residual:d", "w1", "area", "f")
                        .valueIfComputable()
                        .orElseThrow(),
                5e-5);
    }

    @Test
    void smallExpectedCountsAreTestedExactlyOrBySimulation() {
        Data data = new Data(new StudyDraft()
                .waves("w1")
                .question("q", Type.SINGLE, StudyDraft.choices("x", "y"))
                .group("area", "f", "m")
                .study());
        data.add(3, data.row("w1").gives("q", "x").in("area", "f"));
        data.add(1, data.row("w1").gives("q", "y").in("area", "f"));
        data.add(1, data.row("w1").gives("q", "x").in("area", "m"));
        data.add(3, data.row("w1").gives("q", "y").in("area", "m"));
        Found found = Found.in(data);
        assertEquals("fisher-exact", found.estimate(TEST, "choices:p", "w1").method());
        found.is(0.4857142857, TEST, "choices:p", "w1");
    }

    @Test
    void severalChoicesAreTestedOneByOne() {
        Data data = new Data(new StudyDraft()
                .waves("w1")
                .question("q", Type.MULTIPLE, StudyDraft.choices("x", "y"))
                .group("area", "f", "m")
                .study());
        data.add(28, data.row("w1").chooses("q", "x", "y").in("area", "f"));
        data.add(28, data.row("w1").chooses("q", "x").in("area", "f"));
        data.add(14, data.row("w1").chooses("q", "y").in("area", "f"));
        data.add(16, data.row("w1").chooses("q", "x", "y").in("area", "m"));
        data.add(32, data.row("w1").chooses("q", "x").in("area", "m"));
        data.add(32, data.row("w1").chooses("q", "y").in("area", "m"));
        Found found = Found.in(data);
        assertEquals(
                2.650172 * 2.650172,
                found.estimate(TEST, "choice:x:statistic", "w1").value(),
                5e-6);
        found.is(1, TEST, "choice:y:p", "w1");
        found.is(2 * 0.00804508136819652, TEST, "choice:x:p-adjusted", "w1");
        found.is(2.650172, TEST, "residual:x", "w1", "area", "f");
        found.is(0.00804508136819652, TEST, "choice-pair:x:m", "w1", "area", "f");
        assertTrue(found.measures().find(TEST, "choices:p", "w1").isEmpty());
    }

    /** R 4.2.2: 50/30/20 against 60/25/15 is z = 1.394218; {@code 2*pnorm(-1.394218)} = .163251. */
    @Test
    void netPromoterScoresOfGroupsAreCompared() {
        Data data = new Data(
                new StudyDraft().waves("w1").nps("q").group("area", "f", "m").study());
        recommended(data, "f", 60, 25, 15);
        recommended(data, "m", 50, 30, 20);
        Found found = Found.in(data);
        assertEquals(1.394218, ((Estimate) found.of(TEST, "nps-rest:statistic", "w1", "area", "f")).value(), 1e-6);
        assertEquals(0.163251, ((Estimate) found.of(TEST, "nps-pair:m", "w1", "area", "f")).value(), 1e-6);
        found.is(15, "question.q", "nps-versus-rest", "w1", "area", "f");
        assertTrue(found.measures().find(TEST, "top2-pair:m", "w1", "area", "f").isEmpty());
    }

    private static void recommended(Data data, String area, int promoters, int passives, int detractors) {
        data.add(promoters, data.row("w1").rates("q", 10).in("area", area));
        data.add(passives, data.row("w1").rates("q", 8).in("area", area));
        data.add(detractors, data.row("w1").rates("q", 3).in("area", area));
    }

    /**
     * The answers and weights of {@code WeightedTestsTest}, up to a factor that changes nothing, by raking to the channels'
     * shares. F from R 4.2.2, survey 4.1.1: {@code svyratio} of {@code rake}d rows for means and covariances, variances times
     * n/(n − 1) of the group in place of all; the same of ranks from {@code svyglm}, over Welch's 1 + Λ/4, of a pair by {@code ptukey}; numpy 1.24, scipy 1.10.1.
     */
    @Test
    void weightedGroupsAreComparedAsTheirNumbersAreWeighted() {
        int[][][] counts = {
            {{2, 3, 5, 8, 4}, {1, 2, 6, 9, 10}, {4, 4, 5, 5, 2}},
            {{1, 2, 7, 6, 3}, {2, 1, 3, 8, 9}, {3, 6, 4, 4, 3}},
            {{3, 4, 4, 3, 2}, {0, 2, 4, 7, 6}, {5, 3, 3, 2, 1}}
        };
        Data data = new Data(weighted());
        for (int channel = 0; channel < 3; channel++) {
            for (int area = 0; area < 3; area++) {
                for (int level = 0; level < 5; level++) {
                    Data.Row row = data.row("w1").rates("q", level + 1).in("channel", "c" + channel);
                    data.add(counts[channel][area][level], row.in("area", AREAS[area]));
                }
            }
        }
        Found found = Found.in(data);
        assertEquals(
                "linearised-welch-anova", found.estimate(TEST, "means:p", "w1").method());
        near(13.961310503721583, found, "means:statistic");
        near(0.14923784132866866, found, "means:effect");
        near(14.029065587118952 / (1 + 0.0419133479377457 / 4), found, "ranks:statistic");
        assertEquals("rao-scott", found.estimate(TEST, "top2:p", "w1").method());
        assertEquals(0.0046898457455475384, ((Estimate) found.of(TEST, "pair:B", "w1", "area", "A")).value(), 1e-8);
        assertEquals(181, found.of(TEST, "means:p", "w1").n());
    }

    private static void near(double expected, Found found, String statistic) {
        assertEquals(expected, found.estimate(TEST, statistic, "w1").value(), 1e-8);
    }

    private static Study weighted() {
        StudyDraft draft = new StudyDraft()
                .waves("w1")
                .rating("q")
                .group("area", "A", "B", "C")
                .group("channel", "c0", "c1", "c2");
        List<Weighting.ValueShare> shares = List.of(
                new Weighting.ValueShare("c0", 35 / 210.5),
                new Weighting.ValueShare("c1", 77.5 / 210.5),
                new Weighting.ValueShare("c2", 98 / 210.5));
        Methods d = Methods.DEFAULT;
        draft.methods = new Methods(
                Optional.of(
                        new Weighting(true, List.of(new Weighting.Margin("channel", shares)), List.of(), 0.01, 100)),
                d.comparisons(),
                d.drivers(),
                d.scales(),
                d.kano(),
                d.time(),
                d.careless());
        return draft.study();
    }

    @Test
    void namesAndOrderOfGroupsChangeNoTest() {
        StudyDraft turned = new StudyDraft().waves("w1").rating("q").group("area", "G", "F", "E", "D", "C", "B", "A");
        Found found = Found.in(airport(turned));
        for (String statistic : List.of("means:p", "ranks:p", "top2:p", "means:effect")) {
            assertEquals(
                    AIRPORT_FOUND.of(TEST, statistic, "w1").valueIfComputable().orElseThrow(),
                    found.of(TEST, statistic, "w1").valueIfComputable().orElseThrow(),
                    1e-12);
        }
    }

    @Test
    void manyGroupsAreComparedWithTheRestOnly() {
        String[] many = new String[Compared.MOST_PAIRED + 1];
        for (int i = 0; i < many.length; i++) {
            many[i] = "g" + i;
        }
        Data data = new Data(
                new StudyDraft().waves("w1").rating("q").group("area", many).study());
        for (String group : many) {
            rated(data, group, 2, 3);
        }
        Measures measures = data.findings().measures();
        assertTrue(measures.find(TEST, "rest:p", "w1", "area", "g30").isPresent());
        assertTrue(measures.find(TEST, "pair:g1", "w1", "area", "g0").isEmpty());
    }

    private static StudyDraft draft(Correction correction) {
        StudyDraft draft = new StudyDraft().waves("w1").rating("q").group("area", AREAS);
        Methods d = Methods.DEFAULT;
        draft.methods = new Methods(
                d.weighting(),
                new Comparisons(correction, List.of(), 0.001, 0.05),
                d.drivers(),
                d.scales(),
                d.kano(),
                d.time(),
                d.careless());
        return draft;
    }

    private static Data airport(StudyDraft draft) {
        Data data = new Data(draft.study());
        for (int area = 0; area < AREAS.length; area++) {
            for (int level = 0; level < 5; level++) {
                data.add(
                        AIRPORT[area][level],
                        data.row("w1").rates("q", level + 1).in("area", AREAS[area]));
            }
        }
        return data;
    }

    private static Data two(int each, int other) {
        Data data = new Data(
                new StudyDraft().waves("w1").rating("q").group("area", "A", "B").study());
        rated(data, "A", each / 2, each / 2);
        rated(data, "B", other / 4, other / 4 * 3);
        return data;
    }

    private static void rated(Data data, String area, int threes, int fives) {
        data.add(threes, data.row("w1").rates("q", 3).in("area", area));
        data.add(fives, data.row("w1").rates("q", 5).in("area", area));
    }

    private static void choose(Data data, String group, int d, int i, int r) {
        data.add(d, data.row("w1").gives("q", "d").in("area", group));
        data.add(i, data.row("w1").gives("q", "i").in("area", group));
        data.add(r, data.row("w1").gives("q", "r").in("area", group));
    }
}
