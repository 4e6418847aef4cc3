package io.github.surveyreport.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * The statements of the executive summary, most important first: all about results, then one about the sample and
 * one about the data. Each says only what its measures carry: a rise or a fall needs an interval of the difference
 * without 0, and where the largest of several differences is picked, that interval is widened by Bonferroni's rule for
 * the number of differences looked at.
 */
final class ConclusionFinder {
    private static final int RESULTS = 12;

    private final Scope scope;
    private final Measures measures;
    private final Conclusions said;
    private final List<ActionFinding> actions;

    /** @param measures everything computed */
    ConclusionFinder(Scope scope, Measures measures, List<ActionFinding> actions) {
        this.scope = scope;
        this.measures = measures;
        this.said = new Conclusions(scope, measures);
        this.actions = List.copyOf(actions);
    }

    List<Conclusion> conclusions() {
        ScorecardConclusions scorecard = new ScorecardConclusions(scope, said);
        QuestionConclusions questions = new QuestionConclusions(scope, said);
        List<IssueFinding> ranked = new IssueFinder(scope).issues();
        IssueConclusions issues = new IssueConclusions(scope, measures, ranked);
        List<Conclusion> results = new ArrayList<>();
        results.addAll(scorecard.composite());
        results.addAll(scorecard.met());
        results.addAll(scorecard.belowTarget());
        results.addAll(new ServiceConclusions(scope, said).missed());
        results.addAll(issues.first());
        results.addAll(new DriverConclusions(scope, said).strongest(named(ranked)));
        results.addAll(issues.rose());
        results.addAll(questions.changes());
        results.addAll(issues.lessSatisfied());
        List<Conclusion> lowest = questions.lowestGroup();
        results.addAll(lowest);
        results.addAll(new GroupConclusions(scope, said).largest(lowest));
        results.addAll(issues.concentrated());
        results.addAll(questions.recommendation());
        results.addAll(new ActionConclusions(actions, said).all());
        results.addAll(new LoopConclusions(actions, ranked, said).all());
        results.addAll(issues.unsteady());
        results.addAll(scorecard.dimensions());
        results.addAll(new SampleConclusions(scope, said).all());
        return results;
    }

    private static List<IssueFinding> named(List<IssueFinding> ranked) {
        return ranked.stream()
                .filter(issue -> issue.rated() == IssueFinding.Rated.RANKED)
                .toList();
    }

    /**
     * What the first page tells: at most twelve results, and what is said of sample and data. What may not be passed over
     * is told even where that leaves out an earlier one.
     */
    static List<Conclusion> shortened(List<Conclusion> results) {
        long reserved = results.stream().filter(ConclusionFinder::reserved).count();
        List<Conclusion> told = new ArrayList<>();
        long others = RESULTS - reserved;
        for (Conclusion result : results) {
            if (ofData(result) || reserved(result) || others-- > 0) {
                told.add(result);
            }
        }
        return told;
    }

    private static boolean ofData(Conclusion conclusion) {
        return conclusion.kind() == Conclusion.Kind.SAMPLE_ADEQUACY
                || conclusion.kind() == Conclusion.Kind.DATA_QUALITY;
    }

    private static boolean reserved(Conclusion conclusion) {
        return switch (conclusion.kind()) {
            case SERVICE_LEVELS_MISSED, ACTIONS_LATE, ISSUES_WITHOUT_ACTION, ACTIONS_UNMEASURABLE, ACTIONS_VERIFIED ->
                true;
            default -> false;
        };
    }
}
