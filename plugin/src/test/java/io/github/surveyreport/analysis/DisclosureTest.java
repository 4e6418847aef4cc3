package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.Action.OnQuestion;
import io.github.surveyreport.config.Action.Status;
import io.github.surveyreport.config.Action.Target;
import io.github.surveyreport.config.Comparisons;
import io.github.surveyreport.config.Comparisons.Correction;
import io.github.surveyreport.config.Comparisons.TwoWay;
import io.github.surveyreport.config.Methods;
import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisclosureTest {
    @Test
    void smallGroupAndTheNextSmallestAreHiddenInEveryNumber() {
        Found found = Found.in(data(4, 9, 20, 30));

        for (String hidden : List.of("a", "b")) {
            found.suppressed("sample", "valid", "w1", "c", hidden);
            for (String statistic : List.of("n", "missing", "mean", "sd", "median", "top2", "share:3", "versus-rest")) {
                found.suppressed("question.q", statistic, "w1", "c", hidden);
            }
        }
        found.is(20, "question.q", "n", "w1", "c", "c");
        found.is(3, "question.q", "mean", "w1", "c", "d");
        found.is(63, "question.q", "n", "w1");
    }

    @Test
    void twoSmallGroupsThatCoverEachOtherNeedNoThird() {
        Found found = Found.in(data(3, 2, 20, 30));

        found.suppressed("question.q", "n", "w1", "c", "a");
        found.suppressed("question.q", "n", "w1", "c", "b");
        found.is(20, "question.q", "n", "w1", "c", "c");
    }

    @Test
    void twoSmallGroupsThatTogetherAreTooFewNeedAThird() {
        Found found = Found.in(data(1, 2, 20, 30));

        found.suppressed("question.q", "n", "w1", "c", "c");
        found.is(30, "question.q", "n", "w1", "c", "d");
    }

    @Test
    void minimumItselfIsShownAndAnEmptyGroupHidesNothing() {
        Found found = Found.in(data(5, 0, 20, 30));

        found.is(5, "question.q", "n", "w1", "c", "a");
        found.is(0, "question.q", "n", "w1", "c", "b");
    }

    @Test
    void groupHiddenInTheWaveIsHiddenInItsQuestions() {
        StudyDraft draft = new StudyDraft().waves("w1").rating("q").group("c", "a", "b", "d");
        draft.minimumCell = 5;
        Data data = new Data(draft.study());
        data.add(4, data.row("w1").rates("q", 3).in("c", "a"));
        data.add(9, data.row("w1").rates("q", 3).in("c", "b"));
        data.add(12, data.row("w1").in("c", "d"));
        data.add(8, data.row("w1").rates("q", 3).in("c", "d"));
        Found found = Found.in(data);

        found.suppressed("question.q", "n", "w1", "c", "b");
        found.is(8, "question.q", "n", "w1", "c", "d");
    }

    @Test
    void fewAnswersInAllAreHiddenButTheSampleIsTold() {
        StudyDraft draft = new StudyDraft().waves("w1").rating("q");
        draft.minimumCell = 5;
        Data data = new Data(draft.study());
        data.add(4, data.row("w1").rates("q", 3));
        Found found = Found.in(data);

        assertEquals(new NotComputable(Reason.SUPPRESSED, 0), found.of("question.q", "mean", "w1"));
        assertEquals(new NotComputable(Reason.SUPPRESSED, 0), found.of("question.q", "n", "w1"));
        found.is(4, "sample", "valid", "w1");
    }

    /** 52 in all less 20 and 30 would leave the 2 who gave no group. */
    @Test
    void respondentsOfNoGroupCannotBeSubtractedOut() {
        Data data = data(0, 0, 20, 30);
        data.add(2, data.row("w1").rates("q", 1));
        Found found = Found.in(data);

        found.is(52, "question.q", "n", "w1");
        found.suppressed("question.q", "n", "w1", "c", "c");
        found.suppressed("question.q", "mean", "w1", "c", "c");
        found.is(30, "question.q", "n", "w1", "c", "d");
    }

    @Test
    void respondentsOfNoGroupHideASmallGroupLikeAnyOther() {
        Data data = data(4, 9, 20, 30);
        data.add(6, data.row("w1").rates("q", 1));
        Found found = Found.in(data);

        found.suppressed("question.q", "n", "w1", "c", "a");
        found.is(9, "question.q", "n", "w1", "c", "b");
    }

    /** The 20 of group a less the 17 who are in x too would leave the 3 who are in a and y. */
    @Test
    void restOfAGroupBesideAShownCombinationCannotBeSubtractedOut() {
        Found found = combined(17, 3, 30, 30);

        found.is(20, "question.q", "n", "w1", "c", "a");
        found.none(Reason.SUPPRESSED, "action.A1", "after", "w1");
    }

    /** 60 in all, 30 in a and 32 in x: with the 6 in both, 4 would be left outside. */
    @Test
    void thoseOutsideBothGroupsCannotBeSubtractedOut() {
        Found found = combined(6, 24, 26, 4);

        found.none(Reason.SUPPRESSED, "action.A1", "after", "w1");
    }

    @Test
    void combinationThatLeavesEnoughEverywhereIsShown() {
        combined(17, 8, 30, 30).is(3, "action.A1", "after", "w1");
    }

    /** The 22 in a and x, a cell of the shown table, less the 20 of them who are in m too would leave two. */
    @Test
    void combinationOfThreeGroupsCannotBeSubtractedFromACellOfATable() {
        StudyDraft draft = new StudyDraft()
                .waves("w1")
                .rating("q")
                .group("c", "a", "b")
                .group("d", "x", "y")
                .group("e", "m", "o");
        draft.minimumCell = 5;
        Methods usual = draft.methods;
        draft.methods = new Methods(
                usual.weighting(),
                new Comparisons(Correction.HOLM, List.of(new TwoWay("c", "d")), 0.001, 0.05),
                usual.drivers(),
                usual.scales(),
                usual.kano(),
                usual.time(),
                usual.careless());
        OnQuestion three = new OnQuestion("q", Of.MEAN, Map.of("c", "a", "d", "x", "e", "m"));
        draft.actions.add(ActionFinderTest.action(
                "A1",
                Status.PLANNED,
                LocalDate.of(2026, 5, 1),
                Optional.empty(),
                Optional.of(new Target(three, Better.HIGHER, 3, "w1", "w1"))));
        Data data = new Data(draft.study());
        for (String c : List.of("a", "b")) {
            for (String d : List.of("x", "y")) {
                data.add(20, data.row("w1").rates("q", 4).in("c", c).in("d", d).in("e", "m"));
                int others = c.equals("a") && d.equals("x") ? 2 : 20;
                data.add(
                        others,
                        data.row("w1").rates("q", 1).in("c", c).in("d", d).in("e", "o"));
            }
        }
        Found found = Found.in(data);

        found.none(Reason.SUPPRESSED, "action.A1", "after", "w1");
    }

    /** As many in a and x, a and y, b and x, b and y; an action has its target on a and x. */
    private static Found combined(int ax, int ay, int bx, int by) {
        StudyDraft draft =
                new StudyDraft().waves("w1").rating("q").group("c", "a", "b").group("d", "x", "y");
        draft.minimumCell = 5;
        OnQuestion both = new OnQuestion("q", Of.MEAN, Map.of("c", "a", "d", "x"));
        Target target = new Target(both, Better.HIGHER, 3, "w1", "w1");
        draft.actions.add(ActionFinderTest.action(
                "A1", Status.PLANNED, LocalDate.of(2026, 5, 1), Optional.empty(), Optional.of(target)));
        Data data = new Data(draft.study());
        data.add(ax, data.row("w1").rates("q", 3).in("c", "a").in("d", "x"));
        data.add(ay, data.row("w1").rates("q", 1).in("c", "a").in("d", "y"));
        data.add(bx, data.row("w1").rates("q", 3).in("c", "b").in("d", "x"));
        data.add(by, data.row("w1").rates("q", 1).in("c", "b").in("d", "y"));
        return Found.in(data);
    }

    /** Groups a, b, c, d of these sizes, all answering 3; at least 5 are needed to show one. */
    private static Data data(int... sizes) {
        StudyDraft draft = new StudyDraft().waves("w1").rating("q").group("c", "a", "b", "c", "d");
        draft.minimumCell = 5;
        Study study = draft.study();
        Data data = new Data(study);
        String[] groups = {"a", "b", "c", "d"};
        for (int i = 0; i < sizes.length; i++) {
            data.add(sizes[i], data.row("w1").rates("q", 3).in("c", groups[i]));
        }
        return data;
    }
}
