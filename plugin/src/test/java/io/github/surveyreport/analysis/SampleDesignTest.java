package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.surveyreport.config.Comparisons;
import io.github.surveyreport.config.Methods;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Weighting;
import io.github.surveyreport.config.Weighting.Margin;
import io.github.surveyreport.config.Weighting.ValueShare;
import io.github.surveyreport.stats.Estimate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Branches are drawn, then customers: twenty answers from four branches in two regions, weighted to half phone, half
 * online. Expected numbers by R 4.2.2, survey 4.1.1: {@code svymean} of {@code postStratify(svydesign(~branch, ~region), ~channel)},
 * t with its {@code degf}; groups by numpy 1.24.2: totals of w(y − ȳ)/Σw by branch, {@code m/(m-1) * ((t - t.mean())**2).sum()}.
 */
class SampleDesignTest {
    private static final Optional<String> REGION = Optional.of("region");
    private static final Optional<String> BRANCH = Optional.of("branch");
    private static final Optional<String> NONE = Optional.empty();

    @Test
    void intervalRestsOnTheDifferencesBetweenBranches() {
        near(3.011904761904762, 0.48803628388520170, 5.53577323992432202, mean(found(NONE, BRANCH)));
        near(3.011904761904762, -0.86619435806207257, 6.89000388187159629, mean(found(REGION, BRANCH)));
        near(3.011904761904762, 2.27192359627037632, 3.75188592753914740, mean(found(REGION, NONE)));
    }

    /** All who phone weigh the same, and still come from four branches. */
    @Test
    void groupAcrossBranchesRestsOnThemToo() {
        Estimate phone = (Estimate) found(NONE, BRANCH).of("question.speed", "mean", "w1", "channel", "phone");

        near(3.357142857142858, 1.117460811973248, 5.596824902312468, phone);
    }

    @Test
    void branchItselfRestsOnItsRespondents() {
        Estimate drawn = (Estimate) found(NONE, BRANCH).of("question.speed", "mean", "w1", "branch", "b1");

        assertEquals(found(NONE, NONE).of("question.speed", "mean", "w1", "branch", "b1"), drawn);
    }

    @Test
    void sampleAndItsPriceAreInTheFindings() {
        Found both = found(REGION, BRANCH);

        both.is(2, "weights", "strata", "w1");
        both.is(4, "weights", "clusters", "w1");
        assertEquals(
                7.2439252471953051,
                both.estimate("weights", "sampling-effect", "w1").value(),
                1e-9);
        assertEquals(
                1.959963985 * Math.sqrt(.25 / 20 * 5.6081550204956923),
                found(NONE, BRANCH).estimate("sample", "margin-of-error", "w1").value(),
                1e-9);
        assertThrows(
                NoSuchElementException.class, () -> found(NONE, NONE).estimate("weights", "sampling-effect", "w1"));
    }

    @Test
    void placesChangeNoShareAndNoWeight() {
        Found plain = found(NONE, NONE);
        Found drawn = found(REGION, BRANCH);

        for (String statistic : List.of("share:5", "top2", "median", "sd")) {
            assertEquals(
                    plain.estimate("question.speed", statistic, "w1").value(),
                    drawn.estimate("question.speed", statistic, "w1").value(),
                    1e-12);
        }
        assertEquals(plain.estimate("weights", "n-effective", "w1"), drawn.estimate("weights", "n-effective", "w1"));
    }

    /** Two ways through the same rows: place by place merged, and the counts of both waves' cells. */
    @Test
    void talliesOfPlacesMergeAsOthersDo() {
        Study study = study(REGION, BRANCH);
        Data whole = new Data(study);
        fill(whole);
        add(whole, "b5", "", "phone", 4);
        Data first = new Data(study);
        fill(first);
        Data second = new Data(study);
        add(second, "b5", "", "phone", 4);

        assertEquals(whole.tallies, Tallies.empty(study).merge(second.tallies).merge(first.tallies));
        assertEquals(
                whole.tallies.wave(0).weighting().origins(),
                Tallies.empty(study)
                        .merge(second.tallies)
                        .merge(first.tallies)
                        .wave(0)
                        .weighting()
                        .origins());
    }

    @Test
    void oneBranchIsAnError() {
        Study study = study(NONE, BRANCH);
        Data data = new Data(study);
        add(data, "b1", "north", "phone", 5, 4, 3);
        add(data, "b1", "north", "online", 5, 4);

        assertEquals(
                List.of(
                        "in wave \"w1\" everybody is of one cluster of \"weighting\"; how clusters differ cannot be told"
                                + " from one. Sample more of them, or leave \"cluster\" out"),
                WeightMessages.of(study, data));
    }

    @Test
    void branchAloneInItsRegionAndRespondentsWithoutABranchAreWarnedOf() {
        Study study = study(REGION, BRANCH);
        Data data = new Data(study);
        add(data, "b1", "north", "phone", 5, 4, 3);
        add(data, "b2", "north", "online", 5, 4);
        add(data, "b3", "south", "phone", 5, 4);
        assertEquals(
                List.of(
                        "in wave \"w1\" the stratum region=south has a single cluster or respondent; its distance from"
                                + " the overall mean stands for the spread that cannot be seen. Merge it with a similar stratum"),
                WeightMessages.of(study, data));
        add(data, "b4", "south", "phone", 1);
        add(data, "", "south", "phone", 1);
        assertEquals(
                List.of("in wave \"w1\" some respondents have no value of \"strata\" or \"cluster\" of \"weighting\";"
                        + " they are taken as one more stratum or cluster. Fill in the column"),
                WeightMessages.of(study, data));
    }

    private static Estimate mean(Found found) {
        return found.estimate("question.speed", "mean", "w1");
    }

    private static void near(double value, double low, double high, Estimate estimate) {
        assertEquals(value, estimate.value(), 1e-12);
        assertEquals(low, estimate.low().orElseThrow(), 1e-9);
        assertEquals(high, estimate.high().orElseThrow(), 1e-9);
    }

    private static Found found(Optional<String> strata, Optional<String> cluster) {
        return Found.in(fill(new Data(study(strata, cluster))));
    }

    private static Data fill(Data data) {
        add(data, "b1", "north", "phone", 5, 5, 4, 5);
        add(data, "b1", "north", "online", 4, 5);
        add(data, "b2", "north", "phone", 2, 3, 2);
        add(data, "b2", "north", "online", 1);
        add(data, "b3", "south", "phone", 4, 4, 5, 3);
        add(data, "b3", "south", "online", 3);
        add(data, "b4", "south", "phone", 1, 2, 2);
        add(data, "b4", "south", "online", 2, 1);
        return data;
    }

    private static void add(Data data, String branch, String region, String channel, int... scores) {
        for (int score : scores) {
            Data.Row row = data.row("w1").rates("speed", score).in("channel", channel);
            new TreeMap<>(Map.of("branch", branch, "region", region)).forEach((group, value) -> {
                if (!value.isEmpty()) {
                    row.in(group, value);
                }
            });
            data.add(row);
        }
    }

    private static Study study(Optional<String> strata, Optional<String> cluster) {
        StudyDraft draft = new StudyDraft()
                .waves("w1")
                .rating("speed")
                .group("channel", "phone", "online")
                .group("region", "north", "south")
                .group("branch", "b1", "b2", "b3", "b4", "b5");
        Margin halves = new Margin("channel", List.of(new ValueShare("phone", .5), new ValueShare("online", .5)));
        Methods none = Methods.DEFAULT;
        draft.methods = new Methods(
                Optional.of(new Weighting(true, List.of(halves), List.of(), .3, 3).drawn(strata, cluster)),
                Comparisons.DEFAULT,
                none.drivers(),
                none.scales(),
                none.kano(),
                none.time(),
                none.careless());
        return draft.study();
    }
}
