package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.Findings.Conclusion;
import io.github.surveyreport.config.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The statements of the executive summary, most important first: at most ten about results, then one about the sample and
 * one about the data. Each says only what its measures carry: a rise or a fall needs an interval of the difference
 * without 0, and where the largest of several differences is picked, that interval is widened by Bonferroni's rule for
 * the number of differences looked at.
 */
final class ConclusionFinder {
    private static final int RESULTS = 10;

    private final Scope scope;
    private final Conclusions said;
    private final List<ActionFinding> actions;

    /** @param measures everything computed */
    ConclusionFinder(Scope scope, Measures measures, List<ActionFinding> actions) {
        this.scope = scope;
        this.said = new Conclusions(scope, measures);
        this.actions = List.copyOf(actions);
    }

    List<Conclusion> conclusions() {
        ScorecardConclusions scorecard = new ScorecardConclusions(scope, said);
        QuestionConclusions questions = new QuestionConclusions(scope, said);
        List<Conclusion> results = new ArrayList<>();
        results.addAll(scorecard.composite());
        results.addAll(scorecard.met());
        results.addAll(scorecard.belowTarget());
        results.addAll(new ServiceConclusions(scope, said).missed());
        results.addAll(topIssue().toList());
        results.addAll(questions.changes());
        results.addAll(questions.lowestGroup());
        results.addAll(questions.recommendation());
        results.addAll(new ActionConclusions(actions, said).all());
        results.addAll(new LoopConclusions(actions, new IssueFinder(scope).issues(), said).all());
        results.addAll(scorecard.dimensions());
        List<Conclusion> all = new ArrayList<>(shortened(results));
        all.addAll(new SampleConclusions(scope, said).all());
        return all;
    }

    /** The first results; what may not be passed over is told even where that leaves out an earlier one. */
    static List<Conclusion> shortened(List<Conclusion> results) {
        long reserved = results.stream().filter(ConclusionFinder::reserved).count();
        List<Conclusion> told = new ArrayList<>();
        long others = RESULTS - reserved;
        for (Conclusion result : results) {
            if (reserved(result) || others-- > 0) {
                told.add(result);
            }
        }
        return told;
    }

    private static boolean reserved(Conclusion conclusion) {
        return switch (conclusion.kind()) {
            case SERVICE_LEVELS_MISSED, ACTIONS_LATE, ISSUES_WITHOUT_ACTION, ACTIONS_UNMEASURABLE, ACTIONS_VERIFIED ->
                true;
            default -> false;
        };
    }

    /** The first issue of the ranking, when anybody mentions it. BAD for priorities 1 and 2. */
    private Stream<Conclusion> topIssue() {
        Wave wave = scope.study().lastWave();
        Optional<IssueFinding> first = new IssueFinder(scope).issues().stream().findFirst();
        return first
                .filter(issue -> said.value("issue." + issue.category().id(), "customers", wave)
                                .orElse(0)
                        > 0)
                .map(issue -> {
                    String id = "issue." + issue.category().id();
                    Findings.Tone tone = issue.priority() <= 2 ? Findings.Tone.BAD : Findings.Tone.NEUTRAL;
                    return said.about(Findings.Kind.TOP_ISSUE, tone)
                            .rest(id, "comments", wave)
                            .rest(id, "customers", wave)
                            .rest(id, "share", wave)
                            .subject(issue.category().id())
                            .say();
                })
                .stream();
    }
}
