package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.ActionFinding.Basis;
import io.github.surveyreport.analysis.ActionFinding.Effect;
import io.github.surveyreport.analysis.ActionFinding.Verdict;
import io.github.surveyreport.config.Action.OnIndicator;
import io.github.surveyreport.config.Action.OnQuestion;
import io.github.surveyreport.config.Action.Status;
import io.github.surveyreport.config.Action.Subject;
import io.github.surveyreport.config.Action.Target;
import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MatchedFinderTest {
    private static final int[] BEFORE = {3, 2, 4, 3, 3, 2, 5, 4, 3, 2, 3, 4};
    private static final int[] AFTER = {4, 3, 4, 4, 5, 2, 5, 5, 4, 3, 2, 4};

    /** R 4.2.2: V 32, exact p .0625 for these twelve pairs; {@code t.test(after, before, paired = TRUE)}: t 2.548328. */
    @Test
    void theSameCustomersAreComparedPairByPair() {
        Data data = panel(draft(new OnQuestion("q", Of.MEAN, Map.of()), Better.HIGHER));
        Found found = Found.in(data);

        found.is(12, "matched.action.A1", "n", "w2");
        found.is(38 / 12.0, "matched.action.A1", "before", "w2");
        found.is(45 / 12.0, "matched.action.A1", "after", "w2");
        found.is(7 / 12.0, "matched.action.A1", "change", "w2");
        found.is(7, "matched.action.A1", "rose", "w2");
        found.is(1, "matched.action.A1", "fell", "w2");
        found.is(4, "matched.action.A1", "same", "w2");
        found.is(0, "matched.action.A1", "repeated", "w2");
        found.is(32, "test.action.A1.signed-rank", "statistic", "w2");
        found.is(.0625, "test.action.A1.signed-rank", "p", "w2");
        found.is(4, "test.action.A1.signed-rank", "zeros", "w2");
        found.is(2.5483280604, "test.action.A1.paired-t", "statistic", "w2");
        found.is(.0270755706, "test.action.A1.paired-t", "p", "w2");
        found.is(11, "test.action.A1.paired-t", "df1", "w2");
    }

    @Test
    void theVerdictRestsOnTheSameCustomersWhereThereAreEnough() {
        Data data = panel(draft(new OnQuestion("q", Of.MEAN, Map.of()), Better.HIGHER));

        assertEquals(Verdict.VERIFIED, finding(data).verdict());
        assertEquals(Basis.MATCHED, finding(data).basis());
        assertEquals(Effect.TARGET_MET, finding(data).effect());
    }

    @Test
    void aClearChangeTheWrongWayIsNotVerified() {
        Data data = panel(draft(new OnQuestion("q", Of.MEAN, Map.of()), Better.LOWER));

        assertEquals(Verdict.NOT_VERIFIED, finding(data).verdict());
    }

    @Test
    void belowTheMinimumBaseThereIsNoTestAndAllAnswersDecide() {
        StudyDraft draft = draft(new OnQuestion("q", Of.MEAN, Map.of()), Better.HIGHER);
        draft.minimumBase = 13;
        Data data = panel(draft);
        for (int i = 0; i < 20; i++) {
            data.add(1, data.row("w1").rates("q", 1 + i % 2));
            data.add(1, data.row("w2").rates("q", 4 + i % 2));
        }
        Found found = Found.in(data);

        found.none(Reason.SMALL_BASE, "test.action.A1.paired-t", "p", "w2");
        found.none(Reason.SMALL_BASE, "test.action.A1.paired-t", "effect", "w2");
        assertTrue(
                found.estimate("matched.action.A1", "change", "w2").warnings().contains("small-base"));
        assertEquals(Verdict.VERIFIED, finding(data).verdict());
        assertEquals(Basis.UNMATCHED, finding(data).basis());
    }

    @Test
    void tooFewAnswersOfAnyKindAreNotEnoughData() {
        StudyDraft draft = draft(new OnQuestion("q", Of.MEAN, Map.of()), Better.HIGHER);
        draft.minimumBase = 13;

        assertEquals(Verdict.NOT_ENOUGH_DATA, finding(panel(draft)).verdict());
        assertEquals(Basis.NONE, finding(panel(draft)).basis());
    }

    @Test
    void fewerThanTheMinimumCellAreWithheldAndSoIsARestThatSmall() {
        StudyDraft few = draft(new OnQuestion("q", Of.MEAN, Map.of()), Better.HIGHER);
        few.minimumCell = 13;
        Data matched = panel(few);
        matched.add(20, matched.row("w1").rates("q", 3))
                .add(20, matched.row("w2").rates("q", 3));
        StudyDraft rest = draft(new OnQuestion("q", Of.MEAN, Map.of()), Better.HIGHER);
        rest.minimumCell = 5;
        Data unmatched = panel(rest);
        unmatched
                .add(4, unmatched.row("w1").rates("q", 3))
                .add(20, unmatched.row("w2").rates("q", 3));

        for (Data data : new Data[] {matched, unmatched}) {
            Found found = Found.in(data);
            found.none(Reason.SUPPRESSED, "matched.action.A1", "n", "w2");
            found.none(Reason.SUPPRESSED, "matched.action.A1", "change", "w2");
            found.none(Reason.SUPPRESSED, "matched.action.A1", "rose", "w2");
            found.none(Reason.SUPPRESSED, "test.action.A1.paired-t", "p", "w2");
            found.none(Reason.SUPPRESSED, "test.action.A1.signed-rank", "zeros", "w2");
            assertTrue(finding(data).basis() != Basis.MATCHED);
        }
    }

    /** Everybody matched less the groups of two actions would leave the three of the third group. */
    @Test
    void groupsOfSeveralActionsCannotBeSubtractedFromEverybodyTogether() {
        StudyDraft draft = new StudyDraft().waves("w1", "w2").rating("q").group("c", "a", "b", "c");
        draft.customers = true;
        draft.minimumCell = 5;
        draft.satisfaction = Optional.of("q");
        for (String group : List.of("a", "b")) {
            OnQuestion on = new OnQuestion("q", Of.MEAN, Map.of("c", group));
            Target target = new Target(on, Better.HIGHER, 3, "w1", "w2");
            draft.actions.add(ActionFinderTest.action(
                    "A" + group, Status.PLANNED, LocalDate.of(2026, 5, 1), Optional.empty(), Optional.of(target)));
        }
        Data data = new Data(draft.study());
        for (int customer = 1; customer <= 78; customer++) {
            String group = customer <= 40 ? "a" : customer <= 75 ? "b" : "c";
            pair(data, customer, 1 + customer % 5, group, 1 + customer % 4, group);
        }
        for (String wave : List.of("w1", "w2")) {
            for (String group : List.of("a", "b", "c")) {
                data.add(20, data.row(wave).rates("q", 3).in("c", group));
            }
        }
        Found found = Found.in(data);

        found.is(78, "matched.question.q", "n", "w2");
        found.is(40, "matched.action.Aa", "n", "w2");
        for (String statistic : List.of("n", "before", "after", "change", "rose")) {
            found.none(Reason.SUPPRESSED, "matched.action.Ab", statistic, "w2");
        }
    }

    @Test
    void onlyCustomersInTheGroupBothTimesAreMatchedAndTheOthersCounted() {
        StudyDraft draft = draft(new OnQuestion("q", Of.MEAN, Map.of("c", "phone")), Better.HIGHER);
        Data data = new Data(draft.study());
        pair(data, 1, 2, "phone", 4, "phone");
        pair(data, 2, 2, "phone", 3, "phone");
        pair(data, 3, 5, "phone", 1, "web");
        pair(data, 4, 5, "web", 1, "phone");
        pair(data, 5, 5, "web", 1, "web");
        Found found = Found.in(data);

        found.is(2, "matched.action.A1", "n", "w2");
        found.is(1.5, "matched.action.A1", "change", "w2");
        found.is(2, "matched.action.A1", "moved", "w2");
    }

    @Test
    void theLatestOfSeveralAnswersIsMatchedAndTheOthersAreCounted() {
        Data data = new Data(
                draft(new OnQuestion("q", Of.MEAN, Map.of()), Better.HIGHER).study());
        pair(data, 1, 2, "phone", 4, "phone");
        data.add(data.row("w2").customer(1).submitted(100).rates("q", 5));
        data.add(data.row("w2").customer(1).submitted(50).rates("q", 1));
        Found found = Found.in(data);

        found.is(1, "matched.action.A1", "n", "w2");
        found.is(5, "matched.action.A1", "after", "w2");
        found.is(2, "matched.action.A1", "repeated", "w2");
    }

    @Test
    void unknownCustomersAreNotMatched() {
        Data data = new Data(
                draft(new OnQuestion("q", Of.MEAN, Map.of()), Better.HIGHER).study());
        for (int i = 0; i < 6; i++) {
            data.add(data.row("w1").rates("q", 2)).add(data.row("w2").rates("q", 4));
        }

        Found.in(data).is(0, "matched.action.A1", "n", "w2");
        Found.in(data).none(Reason.NO_ANSWERS, "matched.action.A1", "change", "w2");
    }

    @Test
    void withoutACustomerColumnNobodyIsMatched() {
        StudyDraft draft = draft(new OnQuestion("q", Of.MEAN, Map.of()), Better.HIGHER);
        draft.customers = false;
        Data data = panel(draft);

        assertTrue(
                Found.in(data).measures().find("matched.action.A1", "n", "w2").isEmpty());
        assertEquals(Basis.UNMATCHED, finding(data).basis());
    }

    /** Top box 4 and 5: twelve pairs, 1 lost none, 5 gained; exact p is 2·(1/2)⁵. */
    @Test
    void boxesAreComparedByMcNemar() {
        Data data = panel(draft(new OnQuestion("q", Of.TOP2, Map.of()), Better.HIGHER));
        Found found = Found.in(data);

        found.is(100 * 4 / 12.0, "matched.action.A1", "before", "w2");
        found.is(100 * 8 / 12.0, "matched.action.A1", "after", "w2");
        found.is(100 * 4 / 12.0, "matched.action.A1", "change", "w2");
        found.is(.125, "test.action.A1.mcnemar", "p", "w2");
        found.is(.0625, "test.action.A1.mcnemar-mid-p", "p", "w2");
        found.is(4, "matched.action.A1", "rose", "w2");
    }

    /** R 4.2.2, as in the tests of the paired score: 10 to 50, t 2.449490, p .036787. */
    @Test
    void recommendationIsAHeadlineBetweenTheLastTwoWaves() {
        StudyDraft draft = new StudyDraft().waves("w0", "w1", "w2").nps("nps");
        draft.customers = true;
        Data data = new Data(draft.study());
        int[] before = {10, 9, 8, 6, 7, 3, 9, 5, 10, 8};
        int[] after = {10, 10, 9, 8, 8, 7, 9, 6, 9, 9};
        for (int i = 0; i < before.length; i++) {
            data.add(data.row("w1").customer(i + 1).rates("nps", before[i]));
            data.add(data.row("w2").customer(i + 1).rates("nps", after[i]));
        }
        Found found = Found.in(data);

        found.is(10, "matched.question.nps", "before", "w2");
        found.is(50, "matched.question.nps", "after", "w2");
        found.is(40, "matched.question.nps", "change", "w2");
        found.is(.0367871, "test.question.nps.paired-t", "p", "w2");
        assertTrue(found.measures().find("matched.question.nps", "n", "w1").isEmpty());
        assertTrue(found.of("test.question.nps.nps-z", "p", "w2").computable());
    }

    @Test
    void serviceMetricsAreJudgedOnlyWithTheirNumberOfCases() {
        StudyDraft draft = draft(new OnIndicator("reply"), Better.LOWER);
        draft.dimension(
                "d",
                1,
                new io.github.surveyreport.config.Scorecard.Indicator(
                        "reply",
                        "reply",
                        1,
                        new io.github.surveyreport.config.Scorecard.FromMetric("reply"),
                        Better.LOWER,
                        "%",
                        1,
                        Optional.empty(),
                        60,
                        0));
        Data data = panel(draft);
        data.metrics.with("w1", "reply", 20).with("w2", "reply", 2);

        assertEquals(Effect.TARGET_MET, finding(data).effect());
        assertEquals(Verdict.NOT_ENOUGH_DATA, finding(data).verdict());
    }

    /**
     * Of the later wave 30 are on the phone and 10 on the web, halves in truth: weights 2/3 and 2. Every third of the
     * twelve is on the web then, and nearly all were on the phone before. R survey 4.1.1: {@code
     * svymean(~d, subset(postStratify(svydesign(~1, data = later), ~c, halves), matched))}, its error times √(39/40·12/11),
     * with {@code qt(.975, 11)} and {@code pt}.
     */
    @Test
    void theSameCustomersWeighAsTheyDoInTheLaterWave() {
        Data data = weighted(new OnQuestion("q", Of.MEAN, Map.of()));
        Found found = Found.in(data);

        found.is(12, "matched.action.A1", "n", "w2");
        found.is(3.2, "matched.action.A1", "before", "w2");
        found.is(3.85, "matched.action.A1", "after", "w2");
        found.is(.65, "matched.action.A1", "change", "w2");
        Estimate change = found.estimate("matched.action.A1", "change", "w2");
        assertEquals(.234009040732817, change.low().orElseThrow(), 1e-7);
        assertEquals(1.06599095926718, change.high().orElseThrow(), 1e-7);
        found.is(7, "matched.action.A1", "rose", "w2");
        found.is(3.43911405329531, "test.action.A1.paired-t", "statistic", "w2");
        found.is(.00553331600366104, "test.action.A1.paired-t", "p", "w2");
        found.is(11, "test.action.A1.paired-t", "df1", "w2");
        assertEquals(
                "linearised-signed-rank",
                found.estimate("test.action.A1.signed-rank", "p", "w2").method());
        found.is(4, "test.action.A1.signed-rank", "zeros", "w2");
        assertEquals(Verdict.VERIFIED, finding(data).verdict());
        assertEquals(Basis.MATCHED, finding(data).basis());
    }

    /** R, as above, of 100 for the top box; exact McNemar's p would be .125 and the verdict another. */
    @Test
    void weightedBoxesAreTestedByTheirDifferenceInsteadOfMcNemar() {
        Data data = weighted(new OnQuestion("q", Of.TOP2, Map.of()));
        Found found = Found.in(data);

        found.is(70, "matched.action.A1", "after", "w2");
        found.is(40, "matched.action.A1", "change", "w2");
        Estimate change = found.estimate("matched.action.A1", "change", "w2");
        assertEquals(2.14212460874638, change.low().orElseThrow(), 1e-6);
        found.is(2.32552422696191, "test.action.A1.paired-t", "statistic", "w2");
        found.is(.0401848000513836, "test.action.A1.paired-t", "p", "w2");
        assertTrue(found.measures().find("test.action.A1.mcnemar", "p", "w2").isEmpty());
        assertEquals(Verdict.VERIFIED, finding(data).verdict());
    }

    /** All twelve are on the phone in the later wave: one weight, which cancels, and exact tests. */
    @Test
    void customersOfOneWeightAreComparedAsWithoutWeights() {
        for (Of of : new Of[] {Of.MEAN, Of.TOP2}) {
            StudyDraft draft = draft(new OnQuestion("q", of, Map.of()), Better.HIGHER);
            Found plain = Found.in(later(panel(draft), 18, 10));
            draft.weighted("c", Map.of("phone", .5, "web", .5));
            Found weighted = Found.in(later(panel(draft), 18, 10));

            for (String statistic : new String[] {"n", "before", "after", "change"}) {
                assertEquals(
                        plain.of("matched.action.A1", statistic, "w2"),
                        weighted.of("matched.action.A1", statistic, "w2"));
            }
            String test = of == Of.MEAN ? "test.action.A1.signed-rank" : "test.action.A1.mcnemar";
            assertEquals(plain.of(test, "p", "w2"), weighted.of(test, "p", "w2"));
        }
    }

    /** Whatever cell of a weighting that is only told they are in. */
    @Test
    void weightsThatAreNotAppliedChangeNothing() {
        StudyDraft draft = draft(new OnQuestion("q", Of.MEAN, Map.of()), Better.HIGHER);
        Found plain = Found.in(pairs(draft));
        draft.unweighted("c", Map.of("phone", .5, "web", .5));
        Found told = Found.in(pairs(draft));

        for (String statistic : new String[] {"n", "before", "after", "change", "rose", "same"}) {
            assertEquals(plain.of("matched.action.A1", statistic, "w2"), told.of("matched.action.A1", statistic, "w2"));
        }
        told.is(12, "matched.action.A1", "n", "w2");
    }

    /** Twelve matched customers, and others of the later wave. */
    private static Data weighted(Subject subject) {
        return pairs(draft(subject, Better.HIGHER).weighted("c", Map.of("phone", .5, "web", .5)));
    }

    private static Data pairs(StudyDraft draft) {
        Data data = new Data(draft.study());
        for (int i = 0; i < BEFORE.length; i++) {
            pair(data, i + 1, BEFORE[i], i == 0 ? "web" : "phone", AFTER[i], i % 3 == 0 ? "web" : "phone");
        }
        return later(data, 22, 6);
    }

    private static Data later(Data data, int phone, int web) {
        data.add(20, data.row("w1").rates("q", 3).in("c", "web"));
        data.add(phone, data.row("w2").rates("q", 2).in("c", "phone"));
        return data.add(web, data.row("w2").rates("q", 2).in("c", "web"));
    }

    private static ActionFinding finding(Data data) {
        return data.findings().actions().get(0);
    }

    private static StudyDraft draft(Subject subject, Better better) {
        StudyDraft draft = new StudyDraft().waves("w1", "w2").rating("q").group("c", "phone", "web");
        draft.customers = true;
        draft.actions.add(ActionFinderTest.withTarget(subject, better, 3.5, "w2"));
        return draft;
    }

    private static Data panel(StudyDraft draft) {
        Data data = new Data(draft.study());
        for (int i = 0; i < BEFORE.length; i++) {
            pair(data, i + 1, BEFORE[i], "phone", AFTER[i], "phone");
        }
        return data;
    }

    private static void pair(Data data, long customer, int before, String groupBefore, int after, String groupAfter) {
        data.add(data.row("w1").customer(customer).rates("q", before).in("c", groupBefore));
        data.add(data.row("w2").customer(customer).rates("q", after).in("c", groupAfter));
    }
}
