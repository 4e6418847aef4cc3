package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.stats.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Issues where numbers are weighted. */
class MentionTallyTest {
    private static final List<String> WORDS = List.of("slow", "rude", "slow rude", "fine", "nothing", "");

    /**
     * 80 on the phone weigh .625, 20 on the web 2.5. Of 40 comments from the phone 2 are on slowness, of 10 from the web 1:
     * unweighted 3 of 50, weighted (2·.625 + 2.5) of (40·.625 + 10·2.5). Two rate 2 and one 1, the others 4 and 5. The
     * wave before has 4 mentions on the phone and none on the web.
     */
    @Test
    void sharesAndSatisfactionAreWeightedAndCountsAreNot() {
        Data data = new Data(study(true));
        wave(data, "w1", 4, 0);
        wave(data, "w2", 2, 1);
        Found found = Found.in(data);

        found.is(3, "issue.slow", "comments", "w2");
        found.is(3, "issue.slow", "customers", "w2");
        found.is(.075, "issue.slow", "share", "w2");
        found.is((2 * .625 * 2 + 2.5) / 3.75, "issue.slow", "mean-with", "w2");
        found.is((38 * .625 * 4 + 9 * 2.5 * 5) / (50 - 3.75), "issue.slow", "mean-without", "w2");
        found.is((38 * .625 * 4 + 9 * 2.5 * 5) / (50 - 3.75) - (2 * .625 * 2 + 2.5) / 3.75, "issue.slow", "gap", "w2");
        found.is(.025, "issue.slow", "trend", "w2");
        found.is(.075 / .2, "issue.slow", "part:frequency", "w2");
        found.is(3 / 50.0 / .2, "issue.slow", "part:reach", "w2");
        assertEquals(50, found.estimate("issue.slow", "share", "w2").n());
    }

    /**
     * R 4.2.2, survey 4.1.1: {@code SE(svymean(~slow, subset(postStratify(d, ~c, half), comments)))^2} is 0.0025824652777778,
     * with R's factor 100/99 for all respondents; p(1 − p) over it, without that, is n = 27.135, put into Wilson's formula.
     */
    @Test
    void shareHasWilsonsIntervalOnTheEffectiveNumberOfComments() {
        Data data = new Data(study(true));
        wave(data, "w2", 2, 1);
        Estimate share = Found.in(data).estimate("issue.slow", "share", "w2");

        assertEquals("wilson-effective", share.method());
        double z2 = 1.959963984540054 * 1.959963984540054;
        double n = .075 * .925 / 0.0025824652777777764 * 100 / 99;
        double centre = (.075 + z2 / (2 * n)) / (1 + z2 / n);
        double half = Math.sqrt(z2 * (.075 * .925 / n + z2 / (4 * n * n))) / (1 + z2 / n);
        assertEquals(centre - half, share.low().orElseThrow(), 1e-9);
        assertEquals(centre + half, share.high().orElseThrow(), 1e-9);
    }

    /** As many on the phone as on the web: weights of 1, and every number of the issues as without weights. */
    @RepeatedTest(20)
    void weightsOfOneAreNoWeights(RepetitionInfo repetition) {
        Data with = new Data(study(true));
        Data without = new Data(study(false));
        random(repetition, List.of(with));
        random(repetition, List.of(without));

        Map<MeasureKey, Measure> found = with.findings().measures().byKey();
        without.findings().measures().byKey().forEach((key, measure) -> assertEquals(measure, found.get(key)));
    }

    @RepeatedTest(20)
    void cellsTogetherAreEverybodyAndPartsTogetherTheWhole(RepetitionInfo repetition) {
        Study study = study(true);
        Data whole = new Data(study);
        Data first = new Data(study);
        Data second = new Data(study);
        random(repetition, List.of(whole));
        random(repetition, List.of(first, second));

        assertEquals(whole.tallies, Tallies.empty(study).merge(second.tallies).merge(first.tallies));
        assertNotEquals(whole.tallies, first.tallies);
        WaveTally wave = whole.tallies.wave(1);
        for (int issue = 0; issue < 2; issue++) {
            int i = issue;
            assertEquals(
                    wave.text().issue(i).comments(),
                    wave.weighting().strata().stream()
                            .mapToLong(stratum -> stratum.mentions().mentions(i)[0])
                            .sum());
            assertEquals(
                    sum(wave.text().issue(i).satisfaction()),
                    wave.weighting().strata().stream()
                            .mapToLong(stratum -> sum(stratum.mentions().satisfaction(i)))
                            .sum());
        }
        assertEquals(
                sum(wave.text().satisfaction()),
                wave.weighting().strata().stream()
                        .mapToLong(stratum -> sum(stratum.mentions().satisfaction()))
                        .sum());
    }

    private static long sum(long[] levels) {
        return Arrays.stream(levels).sum();
    }

    /** The same forty rows for the same repetition, dealt out to the parts. */
    private static void random(RepetitionInfo repetition, List<Data> parts) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 40; i++) {
            Data data = parts.get(i % 3 % parts.size());
            Data.Row row = data.row(i < 20 ? "w1" : "w2")
                    .customer(i + 1)
                    .in("c", i % 2 == 0 ? "phone" : "web")
                    .says("comment", WORDS.get(random.nextInt(WORDS.size())));
            int score = random.nextInt(6);
            data.add(score == 0 ? row : row.rates("overall", score));
        }
    }

    private static void wave(Data data, String wave, int slowPhone, int slowWeb) {
        data.add(slowPhone, row(data, wave, "phone", 2, "slow"));
        data.add(40 - slowPhone, row(data, wave, "phone", 4, "fine"));
        data.add(40, row(data, wave, "phone", 3, "nothing"));
        data.add(slowWeb, row(data, wave, "web", 1, "slow"));
        data.add(10 - slowWeb, row(data, wave, "web", 5, "fine"));
        data.add(10, row(data, wave, "web", 3, "nothing"));
    }

    private static Data.Row row(Data data, String wave, String channel, int score, String comment) {
        return data.row(wave).in("c", channel).rates("overall", score).says("comment", comment);
    }

    private static Study study(boolean weighted) {
        StudyDraft draft = new StudyDraft()
                .waves("w1", "w2")
                .rating("overall")
                .comments("comment")
                .group("c", "phone", "web")
                .issue("slow", Grade.HIGH)
                .issue("rude", Grade.LOW);
        draft.satisfaction = Optional.of("overall");
        return (weighted ? draft.weighted("c", Map.of("phone", .5, "web", .5)) : draft).study();
    }
}
