package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.stats.Estimate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Words where numbers are weighted. */
class WeightedWordsTest {
    private static final Map<String, Double> HALVES = Map.of("a", .5, "b", .5);
    /** Weights of .5, 1.25 and 2 for 88, 70 and 54 respondents. */
    private static final Map<String, Double> THIRDS = Map.of("a", 44 / 239.5, "b", 87.5 / 239.5, "c", 108 / 239.5);

    /** 800 in a weigh .625, 200 in b 2.5: 5 % of the one and 30 % of the other say it; 100 of 1,000, but 17.5 %. */
    @Test
    void wordOfAnUnderRepresentedGroupHasALargerShareAndItsCountsStay() {
        Found found = Found.in(planted(true));

        found.is(.175, "term.refund", "share", "w1");
        found.is(100, "term.refund", "comments", "w1");
        found.is(100, "term.refund", "customers", "w1");
        assertEquals(1000, found.estimate("term.refund", "share", "w1").n());
        Found.in(planted(false)).is(.1, "term.refund", "share", "w1");
    }

    /** Kish: (800·.625 + 200·2.5)²/(800·.390625 + 200·6.25) = 640; {@code statsmodels} proportion_confint(112, 640, "wilson"). */
    @Test
    void shareHasWilsonsIntervalOnTheEffectiveNumberOfComments() {
        Estimate share = Found.in(planted(true)).estimate("term.refund", "share", "w1");

        assertEquals("wilson-effective", share.method());
        assertEquals(0.14752535, share.low().orElseThrow(), 1e-7);
        assertEquals(0.20635285, share.high().orElseThrow(), 1e-7);
    }

    /** Within a and b all weigh the same; of c, 8 % and 80 % say it in cells of 400 (.625) and 100 (2.5). */
    @Test
    void sharesByGroupAreWeightedWithinTheGroup() {
        Data data = new Data(halves("w1").group("area", "c", "d").study());
        say(data, "w1", "a", "c", 32, 400);
        say(data, "w1", "b", "c", 80, 100);
        say(data, "w1", "a", "d", 8, 400);
        say(data, "w1", "b", "d", 20, 100);
        Found found = Found.in(data);

        found.is((.08 + .8) / 2, "term.refund", "customer-share", "w1", "area", "c");
        found.is((.02 + .2) / 2, "term.refund", "customer-share", "w1", "area", "d");
        found.is(.05, "term.refund", "customer-share", "w1", "g", "a");
    }

    /**
     * R survey 4.1.1 on the 212 respondents: shares by {@code svymean} of each group, F = chisq/lambda of {@code
     * regTermTest(svyglm(said ~ group, family = quasibinomial), ~group, method = "LRT")}, p of F by {@code pf(F, 1,
     * 108.494542376746)}, degrees of freedom after Satterthwaite.
     */
    @Test
    void whatAGroupSaysMoreIsTestedAsTheSurveyPackageDoes() {
        Data data = new Data(thirds("w1").group("area", "x", "y").study());
        twoGroups(data, List.of("w1", "w1"), List.of("x", "y"));
        Found found = Found.in(data);

        found.is(.42191142191142, "keyness.refund", "share", "w1", "area", "x");
        found.is(.15500945179584, "keyness.refund", "rest-share", "w1", "area", "x");
        found.is(1.4445839570796, "keyness.refund", "log-ratio", "w1", "area", "x");
        found.is(14.487157224904, "keyness.refund", "keyness", "w1", "area", "x");
        found.is(.000233984532018036, "keyness.refund", "p", "w1", "area", "x");
        found.is(35, "keyness.refund", "customers", "w1", "area", "x");
        Estimate keyness = (Estimate) found.of("keyness.refund", "keyness", "w1", "area", "x");
        assertEquals("rao-scott-likelihood", keyness.method());
    }

    /**
     * The same of two waves, each weighted on its own, p by {@code pf(F, 1, 110.422513397639)}; effective numbers 90.899 and 73.855, times (t(n − 1)/t(df))² with
     * scipy 1.10.1 89.171 and 72.356, in Newcombe's interval.
     */
    @Test
    void risingWordIsTestedAsTheSurveyPackageDoes() {
        Data data = new Data(thirds("w1", "w2").study());
        twoGroups(data, List.of("w2", "w1"), List.of("", ""));
        Found found = Found.in(data);

        found.is(.15345440981836, "term-change.refund", "share", "w1");
        found.is(.41839916904059, "term-change.refund", "share", "w2");
        found.is(.15345440981836, "term.refund", "share", "w1");
        found.is(14.404932035671, "term-change.refund", "keyness", "w2");
        found.is(.000241212549165229, "term-change.refund", "p", "w2");
        Estimate change = found.estimate("term-change.refund", "change", "w2");
        assertEquals("newcombe-effective", change.method());
        assertEquals(.41839916904059 - .15345440981836, change.value(), 1e-8);
        assertEquals(0.12601637, change.low().orElseThrow(), 1e-6);
        assertEquals(0.39476100, change.high().orElseThrow(), 1e-6);
    }

    @Test
    void newWordHasItsWeightedShare() {
        Data data = new Data(halves("w1", "w2").study());
        say(data, "w1", "a", "", 0, 100);
        say(data, "w1", "b", "", 0, 100);
        say(data, "w2", "a", "", 40, 800);
        say(data, "w2", "b", "", 60, 200);

        Found.in(data).is(.175, "term-new.refund", "share", "w2");
        Found.in(data).is(100, "term-new.refund", "comments", "w2");
    }

    /** R survey 4.1.1: {@code svymean} of both words and of their product. */
    @Test
    void wordsThatGoTogetherDoSoInThePopulation() {
        Data data = new Data(thirds("w1").study());
        pairs(data, "a", 20, 10, 15, 43);
        pairs(data, "b", 12, 15, 8, 35);
        pairs(data, "c", 9, 7, 11, 27);
        Found found = Found.in(data);

        found.is(41, "pair.late+parcel", "customers", "w1");
        found.is(1.54588610563843, "pair.late+parcel", "lift", "w1");
        found.is(.25364453360154, "pair.late+parcel", "npmi", "w1");
    }

    /** 60 of 800 in a and 100 of 200 in b are about no issue: 160 of 1,000, weighted 28.75 %. */
    @Test
    void shareOfCommentsWithoutAnIssueIsWeightedAndTheirNumberIsNot() {
        Data data = new Data(halves("w1").issue("refund", Grade.HIGH).study());
        say(data, "w1", "a", "", 740, 800);
        say(data, "w1", "b", "", 100, 200);
        Found found = Found.in(data);

        found.is((.075 + .5) / 2, "text", "unclassified-share", "w1");
        found.is(160, "text", "unclassified", "w1");
    }

    /** Six who say it once more in each cell are six customers of both, and of the first cell where weights are told. */
    @Test
    void customerInTwoCellsCountsOnce() {
        Data data = planted(true);
        for (int customer = 1_000_001; customer <= 1_000_006; customer++) {
            Data.Row row =
                    data.row("w1").in("area", "c").says("comment", "refund").customer(customer);
            data.add(row.in("g", "a")).add(row.in("g", "b"));
        }
        Found found = Found.in(data);

        found.is(112, "term.refund", "comments", "w1");
        found.is(100, "term.refund", "customers", "w1");
        found.is(40 / 800.0, "term.refund", "customer-share", "w1", "g", "a");
        Estimate inB = (Estimate) found.of("term.refund", "customer-share", "w1", "g", "b");
        double a = 806 / 1012.0;
        double b = 206 / 1012.0;
        assertEquals((6 / a + 60 / b) / (6 / a + 200 / b), inB.value(), 1e-9);
        assertEquals(206, inB.n());
    }

    /** Of a group in which few say a word it is not told how many: everything is the same whoever they are. */
    @Test
    void fewWhoSayAWordInAGroupCannotBeWorkedOut() {
        assertEquals(told(3, 97), told(4, 96));
        assertNotEquals(told(20, 80), told(21, 79));
    }

    /** What is told where so many say it in b and in a. */
    private static List<Measure> told(int inB, int inA) {
        Data data = new Data(halves("w1").study());
        say(data, "w1", "a", "", inA, 800);
        say(data, "w1", "b", "", inB, 200);
        return data.findings().measures().all().stream()
                .filter(measure -> measure.key().id().contains("refund"))
                .toList();
    }

    /** As many in a as in b: weights of 1, and every number as without them, customers in several cells and groups too. */
    @RepeatedTest(10)
    void weightsOfOneAreNoWeights(RepetitionInfo repetition) {
        Data with = random(repetition, halves("w1", "w2").group("area", "c", "d"));
        Data without = random(repetition, draft("w1", "w2").group("g", "a", "b").group("area", "c", "d"));

        Map<MeasureKey, Measure> found = with.findings().measures().byKey();
        without.findings().measures().byKey().forEach((key, measure) -> assertEquals(measure, found.get(key)));
    }

    @RepeatedTest(5)
    void partsTogetherAreTheWhole(RepetitionInfo repetition) {
        Study study = halves("w1", "w2").group("area", "c", "d").study();
        Data whole = new Data(study);
        Data first = new Data(study);
        Data second = new Data(study);
        random(repetition, List.of(whole));
        random(repetition, List.of(first, second));

        assertNotEquals(whole.tallies, first.tallies);
        assertEquals(whole.tallies, Tallies.empty(study).merge(second.tallies).merge(first.tallies));
    }

    private static StudyDraft draft(String... waves) {
        StudyDraft draft = new StudyDraft().waves(waves).comments("comment");
        draft.minimumCell = 5;
        draft.minimumCustomers = 5;
        draft.minimumBase = 30;
        return draft;
    }

    private static StudyDraft halves(String... waves) {
        return draft(waves).group("g", "a", "b").weighted("g", HALVES);
    }

    private static StudyDraft thirds(String... waves) {
        StudyDraft draft = draft(waves).group("g", "a", "b", "c").weighted("g", THIRDS);
        draft.minimumCell = 4;
        draft.minimumCustomers = 4;
        return draft;
    }

    private static Data planted(boolean weighted) {
        StudyDraft draft = weighted ? halves("w1") : draft("w1").group("g", "a", "b");
        Data data = new Data(draft.group("area", "c", "d").study());
        say(data, "w1", "a", "c", 40, 800);
        say(data, "w1", "b", "c", 60, 200);
        return data;
    }

    private static void say(Data data, String wave, String cell, String area, int refund, int all) {
        data.add(refund, row(data, wave, cell, area, "refund"));
        data.add(all - refund, row(data, wave, cell, area, "fine"));
    }

    private static Data.Row row(Data data, String wave, String cell, String area, String comment) {
        Data.Row row = data.row(wave).in("g", cell).says("comment", comment);
        return area.isEmpty() ? row : row.in("area", area);
    }

    /** The table of the reference: two bodies of comments, each in three cells. */
    private static void twoGroups(Data data, List<String> waves, List<String> areas) {
        int[][][] said = {{{12, 42}, {5, 46}}, {{9, 29}, {8, 41}}, {{14, 25}, {4, 29}}};
        for (int cell = 0; cell < said.length; cell++) {
            for (int body = 0; body < 2; body++) {
                String g = List.of("a", "b", "c").get(cell);
                say(data, waves.get(body), g, areas.get(body), said[cell][body][0], said[cell][body][1]);
            }
        }
    }

    private static void pairs(Data data, String cell, int both, int late, int parcel, int neither) {
        data.add(both, row(data, "w1", cell, "", "late parcel"));
        data.add(late, row(data, "w1", cell, "", "late"));
        data.add(parcel, row(data, "w1", cell, "", "parcel"));
        data.add(neither, row(data, "w1", cell, "", "fine"));
    }

    private static Data random(RepetitionInfo repetition, StudyDraft draft) {
        Data data = new Data(draft.study());
        random(repetition, List.of(data));
        return data;
    }

    /** The same 400 rows of 150 customers for the same repetition, dealt out to the parts. */
    private static void random(RepetitionInfo repetition, List<Data> parts) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> comments = List.of("late parcel", "late", "parcel", "fine", "nothing", "");
        for (int i = 0; i < 400; i++) {
            Data data = parts.get(i % 3 % parts.size());
            data.add(row(
                            data,
                            i < 200 ? "w1" : "w2",
                            i % 2 == 0 ? "a" : "b",
                            List.of("c", "d").get(random.nextInt(2)),
                            comments.get(random.nextInt(comments.size())))
                    .customer(1 + random.nextInt(150)));
        }
    }
}
