package io.github.surveyreport.report;

import io.github.surveyreport.analysis.ActionFinding;
import io.github.surveyreport.analysis.Conclusion;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.stats.Estimate;
import java.util.List;
import java.util.Optional;

/** Words the generated conclusions: one statement each, with the numbers it rests on in small print. */
final class ConclusionText {
    private final Draft draft;
    private final Labels labels;
    private final Shown shown;
    private final ConclusionEvidence evidence;

    ConclusionText(Draft draft) {
        this.draft = draft;
        this.labels = new Labels(draft.study());
        this.shown = draft.shown();
        this.evidence = new ConclusionEvidence(draft);
    }

    Block.Statement statement(Conclusion conclusion) {
        return new Block.Statement(
                text(conclusion),
                evidence.of(conclusion),
                ConclusionEvidence.tone(conclusion),
                draft.href(ConclusionEvidence.page(conclusion)));
    }

    String text(Conclusion conclusion) {
        return switch (conclusion.kind()) {
            case COMPOSITE_LEVEL -> compositeLevel(conclusion);
            case COMPOSITE_CHANGE -> compositeChange(conclusion);
            case DIMENSION_BEST -> dimension(conclusion, "conclusion.dimension-best");
            case DIMENSION_WORST -> dimension(conclusion, "conclusion.dimension-worst");
            case INDICATOR_BELOW_TARGET -> belowTarget(conclusion);
            case INDICATORS_MET -> indicatorsMet(conclusion);
            case SERVICE_LEVELS_MISSED -> serviceLevels(conclusion);
            case QUESTION_ROSE -> question(conclusion, "conclusion.question-rose");
            case QUESTION_FELL -> question(conclusion, "conclusion.question-fell");
            case GROUP_LOWEST -> groupLowest(conclusion);
            case GROUPS_DIFFER_MOST -> new DifferenceSentences(draft, conclusion).groups();
            case DRIVER_STRONGEST -> new DifferenceSentences(draft, conclusion).drivers();
            case DRIVER_NOT_FIRST_ISSUE -> new DifferenceSentences(draft, conclusion).otherThanIssue();
            case NPS_LEVEL -> nps(conclusion);
            case TOP_ISSUE -> new IssueSentences(draft, conclusion).first();
            case ISSUE_ROSE -> new IssueSentences(draft, conclusion).rose();
            case ISSUE_LESS_SATISFIED -> new IssueSentences(draft, conclusion).lessSatisfied();
            case ISSUE_CONCENTRATED -> new IssueSentences(draft, conclusion).concentrated();
            case PRIORITY_UNSTEADY -> new IssueSentences(draft, conclusion).unsteady();
            case ACTION_EFFECT -> actionEffect(conclusion);
            case ACTIONS_LATE -> listed(conclusion, "conclusion.actions-late", conclusion.subjects());
            case ISSUES_WITHOUT_ACTION ->
                listed(
                        conclusion,
                        "conclusion.issues-without-action",
                        conclusion.subjects().stream()
                                .map(id -> labels.issue(id).orElse(id))
                                .toList());
            case ACTIONS_UNMEASURABLE -> listed(conclusion, "conclusion.actions-unmeasurable", conclusion.subjects());
            case ACTIONS_VERIFIED ->
                draft.say(
                        "conclusion.actions-verified",
                        shown.value(measure(conclusion, "judged")),
                        shown.value(measure(conclusion, "verified")),
                        shown.value(measure(conclusion, "verified-share")));
            case SAMPLE_ADEQUACY -> new SampleSentences(draft, conclusion).adequacy();
            case DATA_QUALITY -> new SampleSentences(draft, conclusion).quality();
        };
    }

    private String compositeLevel(Conclusion conclusion) {
        Optional<Measure> target = measure(conclusion, "target");
        String score = shown.value(measure(conclusion, "score"));
        if (shown.estimate(target).isEmpty() || value(conclusion, "score").isEmpty()) {
            return draft.say("conclusion.composite", score);
        }
        double gap =
                value(conclusion, "score").get() - shown.estimate(target).get().value();
        String key = gap < 0 ? "conclusion.composite.below" : "conclusion.composite.met";
        return draft.say(
                key + unclear(conclusion), score, shown.value(target), shown.number(target.get(), Math.abs(gap)));
    }

    /** A gap whose interval holds 0 is no verdict. */
    private static String unclear(Conclusion conclusion) {
        return conclusion.tone() == Conclusion.Tone.NEUTRAL ? ".unclear" : "";
    }

    private String compositeChange(Conclusion conclusion) {
        Optional<Measure> change = measure(conclusion, "change");
        double value = value(conclusion, "change").orElse(0d);
        boolean unclear = conclusion.tone() == Conclusion.Tone.NEUTRAL;
        boolean different = shown.estimate(change).filter(Shown::differentParts).isPresent();
        String key = different ? "parts" : unclear ? "level" : value > 0 ? "rose" : "fell";
        String amount = change.map(
                        m -> unclear || different ? shown.signed(m, value) : shown.number(m, Math.abs(value)))
                .orElse(draft.say("none"));
        String before = draft.previousWave().map(wave -> wave.label()).orElse("");
        return draft.say("conclusion.composite." + key, before, amount);
    }

    private String dimension(Conclusion conclusion, String key) {
        return draft.say(key, labels.dimension(subject(conclusion)).label(), shown.value(measure(conclusion, "score")));
    }

    private String belowTarget(Conclusion conclusion) {
        Scorecard.Indicator indicator = labels.indicator(subject(conclusion));
        Optional<Measure> gap = measure(conclusion, "gap");
        String amount = gap.map(m -> UnitText.of(draft, m)
                        .amount(Math.abs(value(conclusion, "gap").orElse(0d))))
                .orElse(draft.say("none"));
        return draft.say(
                "conclusion.below-target" + unclear(conclusion),
                indicator.label(),
                shown.value(measure(conclusion, "value")),
                shown.value(measure(conclusion, "target")),
                amount);
    }

    private String indicatorsMet(Conclusion conclusion) {
        List<String> names = conclusion.subjects().stream()
                .map(id -> labels.indicator(id).label())
                .toList();
        List<Estimate> gaps = ScorecardPage.indicators(draft.study().scorecard()).stream()
                .flatMap(indicator -> shown.estimate(draft.last("indicator." + indicator.id(), "gap")).stream())
                .toList();
        int all = gaps.size();
        long unclear = gaps.stream().filter(Shown::holdsZero).count();
        String within = "conclusion.indicators-within" + (unclear == all ? ".all" : "");
        String key = names.isEmpty() ? ".none" : names.size() == all ? ".all" : "";
        String said = draft.say(
                "conclusion.indicators-met" + key, names.size(), draft.words().join(names), all, all - names.size());
        return unclear == 0 ? said : said + draft.say(within, unclear);
    }

    private String serviceLevels(Conclusion conclusion) {
        List<String> missed = conclusion.subjects().stream()
                .map(id -> draft.say(
                        "conclusion.service-missed.level",
                        labels.serviceLevel(id),
                        shown.value(draft.last("service." + id, "share")),
                        shown.value(draft.last("service." + id, "target"))))
                .toList();
        return draft.say(
                "conclusion.service-missed", missed.size(), draft.words().join(missed));
    }

    private String question(Conclusion conclusion, String key) {
        return draft.say(
                key,
                draft.study().question(subject(conclusion)).label(),
                shown.value(draft.find(conclusion.rest().get(1))),
                shown.value(draft.find(conclusion.rest().get(0))),
                shown.signed(measure(conclusion, "change")));
    }

    private String groupLowest(Conclusion conclusion) {
        List<String> subjects = conclusion.subjects();
        return draft.say(
                "conclusion.group-lowest",
                labels.grouping(subjects.get(1)).label(),
                labels.value(subjects.get(1), subjects.get(2)),
                draft.study().question(subjects.get(0)).label(),
                shown.value(draft.find(conclusion.rest().get(0))),
                shown.value(draft.find(conclusion.rest().get(1))));
    }

    private String nps(Conclusion conclusion) {
        return draft.say(
                "conclusion.nps",
                shown.value(measure(conclusion, "nps")),
                shown.value(measure(conclusion, "promoters")),
                shown.value(measure(conclusion, "detractors")));
    }

    private String actionEffect(Conclusion conclusion) {
        ActionFinding finding = draft.findings().actions().stream()
                .filter(action -> action.action().id().equals(subject(conclusion)))
                .findFirst()
                .orElseThrow();
        String verdict = finding.verdict() == ActionFinding.Verdict.VERIFIED ? "verified" : "not-verified";
        String target = finding.effect() == ActionFinding.Effect.TARGET_MET ? "met" : "missed";
        return draft.say(
                "conclusion.action." + verdict + "-" + target + (fallen(finding, conclusion) ? ".worse" : ""),
                finding.action().title(),
                shown.value(measure(conclusion, "before")),
                shown.value(measure(conclusion, "after")),
                shown.value(measure(conclusion, "target")),
                draft.say("verdict.basis." + finding.basis().name()));
    }

    /** Whether the value moved against what the action was for: then there is no improvement to verify. */
    private boolean fallen(ActionFinding finding, Conclusion conclusion) {
        double change = value(conclusion, "change").orElse(0d);
        boolean higher = finding.action().target().orElseThrow().better() == Scorecard.Better.HIGHER;
        return finding.verdict() == ActionFinding.Verdict.NOT_VERIFIED && (higher ? change < 0 : change > 0);
    }

    private String listed(Conclusion conclusion, String key, List<String> names) {
        return draft.say(key, conclusion.subjects().size(), draft.words().join(names));
    }

    private static String subject(Conclusion conclusion) {
        return conclusion.subjects().get(0);
    }

    private Optional<Measure> measure(Conclusion conclusion, String statistic) {
        return measure(draft, conclusion, statistic);
    }

    /** The measure of that statistic that a conclusion rests on. */
    static Optional<Measure> measure(Draft draft, Conclusion conclusion, String statistic) {
        return conclusion.rest().stream()
                .filter(key -> key.statistic().equals(statistic))
                .findFirst()
                .flatMap(draft::find);
    }

    private Optional<Double> value(Conclusion conclusion, String statistic) {
        return shown.estimate(measure(conclusion, statistic)).map(Estimate::value);
    }
}
