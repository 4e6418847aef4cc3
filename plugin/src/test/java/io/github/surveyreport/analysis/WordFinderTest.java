package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordFinderTest {
    /** 2 Σ o ln(o/e) of 30/1000 against 10/1200: {@code scipy.stats.chi2_contingency(…, lambda_="log-likelihood")}. */
    private static final double G = 14.704328;

    @Test
    void groupThatSaysATermMoreOftenIsFoundWithItsLogLikelihood() {
        Found found = Found.in(groups(30, 10));

        found.is(G, "keyness.refund", "keyness", "w1", "channel", "phone");
        found.is(30, "keyness.refund", "customers", "w1", "channel", "phone");
        found.is(0.03, "keyness.refund", "share", "w1", "channel", "phone");
        found.is(10 / 1200.0, "keyness.refund", "rest-share", "w1", "channel", "phone");
        found.is(1.847997, "keyness.refund", "log-ratio", "w1", "channel", "phone");
        assertTrue(found.measures()
                .find("keyness.refund", "keyness", "w1", "channel", "chat")
                .isEmpty());
    }

    /** Both groups are tested for both terms; Holm multiplies the smallest p by four, and both groups have the same. */
    @Test
    void significanceIsCorrectedForAllTermsAndGroups() {
        Found found = Found.in(groups(30, 10));

        found.is(4, "words", "tested:channel", "w1");
        double p = value(found, "p");
        assertEquals(4 * p, value(found, "p-adjusted"), 1e-12);
        assertTrue(p > 1.2e-4 && p < 1.3e-4, "p " + p);
    }

    @Test
    void customerWhoSaysItTwiceIsCountedOnce() {
        Data data = groups(30, 10);
        Data twice = groups(30, 10);
        Data.Row row = twice.row("w1").in("channel", "phone").says("comment", "refund");
        twice.add(row.customer(1_000_001));

        assertEquals(
                Found.in(data).of("keyness.refund", "keyness", "w1", "channel", "phone"),
                Found.in(twice).of("keyness.refund", "keyness", "w1", "channel", "phone"));
    }

    @Test
    void groupInWhichFewSayItIsNeitherTestedNorTold() {
        Found found = Found.in(groups(60, 3));

        found.suppressed("term.refund", "customer-share", "w1", "channel", "chat");
        found.suppressed("term.refund", "customer-share", "w1", "channel", "phone");
        assertEquals(List.of(), ids(found, "keyness."));
    }

    @Test
    void shareOfCustomersIsToldByGroup() {
        Found found = Found.in(groups(30, 10));

        found.is(0.03, "term.refund", "customer-share", "w1", "channel", "phone");
        found.is(10 / 1200.0, "term.refund", "customer-share", "w1", "channel", "chat");
    }

    /** 56/70 against 48/80: Newcombe 1998, Stat Med 17:873, table II, method 10: 0.2 (0.0524, 0.3339). */
    @Test
    void risingTermHasTheDifferenceOfItsShares() {
        Found found = Found.in(waves(48, 80, 56, 70));

        Estimate change = found.estimate("term-change.slow", "change", "w2");
        assertEquals(0.2, change.value(), 1e-9);
        assertEquals(0.0524, change.low().getAsDouble(), 5e-5);
        assertEquals(0.3339, change.high().getAsDouble(), 5e-5);
        found.is(0.6, "term-change.slow", "share", "w1");
        found.is(0.6, "term.slow", "share", "w1");
        found.is(0.8, "term-change.slow", "share", "w2");
    }

    @Test
    void termThatHardlyChangesIsNotCalledRisingOrFalling() {
        assertEquals(List.of(), ids(Found.in(waves(48, 80, 44, 70)), "term-change."));
    }

    @Test
    void termThatFewSaidBeforeIsNotCompared() {
        Found found = Found.in(waves(3, 80, 40, 80));

        assertEquals(List.of(), ids(found, "term-change.slow"));
        found.none(Reason.SUPPRESSED, "term.slow", "share", "w1");
    }

    @Test
    void termNeverSaidBeforeIsNew() {
        Found found = Found.in(waves(0, 80, 40, 80));

        assertEquals(List.of("term-new.slow"), ids(found, "term-new."));
        found.is(40, "term-new.slow", "comments", "w2");
        found.is(0.5, "term-change.slow", "change", "w2");
    }

    @Test
    void nothingIsNewInAStudyOfOneWave() {
        assertEquals(List.of(), ids(Found.in(groups(30, 10)), "term-new."));
    }

    /** N=100, 20 and 15 with each, 9 with both: lift 3, NPMI ln 3 / −ln 0.09 (Bouma 2009). */
    @Test
    void termsThatGoTogetherAreToldWithTheirAssociation() {
        Found found = Found.in(pairs(9));

        found.is(9, "pair.late+parcel", "customers", "w1");
        found.is(3, "pair.late+parcel", "lift", "w1");
        found.is(0.456245, "pair.late+parcel", "npmi", "w1");
    }

    @Test
    void pairIsLeftOutWhenFewSayBothOrOneAlone() {
        assertEquals(List.of(), ids(Found.in(pairs(4)), "pair."));
        assertEquals(List.of(), ids(Found.in(pairs(12)), "pair."));
    }

    private static StudyDraft draft(String... waves) {
        StudyDraft draft = new StudyDraft().waves(waves).comments("comment");
        draft.minimumCell = 5;
        draft.minimumCustomers = 5;
        draft.minimumBase = 30;
        return draft;
    }

    private static Data groups(int phone, int chat) {
        Data data = new Data(draft("w1").group("channel", "phone", "chat").study());
        data.add(phone, data.row("w1").in("channel", "phone").says("comment", "refund"));
        data.add(1000 - phone, data.row("w1").in("channel", "phone").says("comment", "fine"));
        data.add(chat, data.row("w1").in("channel", "chat").says("comment", "refund"));
        data.add(1200 - chat, data.row("w1").in("channel", "chat").says("comment", "fine"));
        return data;
    }

    private static Data waves(int before, int allBefore, int after, int all) {
        Data data = new Data(draft("w1", "w2").study());
        data.add(before, data.row("w1").says("comment", "slow"));
        data.add(allBefore - before, data.row("w1").says("comment", "fine"));
        data.add(after, data.row("w2").says("comment", "slow"));
        data.add(all - after, data.row("w2").says("comment", "fine"));
        return data;
    }

    private static Data pairs(int both) {
        Data data = new Data(draft("w1").study());
        data.add(both, data.row("w1").says("comment", "late parcel"));
        data.add(20 - both, data.row("w1").says("comment", "late"));
        data.add(15 - both, data.row("w1").says("comment", "parcel"));
        data.add(65 + both, data.row("w1").says("comment", "fine"));
        return data;
    }

    private static double value(Found found, String statistic) {
        return found.of("keyness.refund", statistic, "w1", "channel", "phone")
                .valueIfComputable()
                .getAsDouble();
    }

    private static List<String> ids(Found found, String prefix) {
        return found.measures().all().stream()
                .map(measure -> measure.key().id())
                .filter(id -> id.startsWith(prefix))
                .distinct()
                .toList();
    }
}
