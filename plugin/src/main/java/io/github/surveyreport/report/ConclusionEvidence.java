package io.github.surveyreport.report;

import io.github.surveyreport.analysis.ActionFinding;
import io.github.surveyreport.analysis.Conclusion;
import io.github.surveyreport.analysis.Conclusion.Kind;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands around the words of a conclusion: the numbers in small print, its tone, the page that explains it. */
final class ConclusionEvidence {
    private final Draft draft;
    private final Shown shown;

    ConclusionEvidence(Draft draft) {
        this.draft = draft;
        this.shown = draft.shown();
    }

    /**
     * What the sentence cannot say in passing: estimates with their intervals and bases. Targets and counts are in the
     * sentence already; a subject is named only where there are several, a base once where it is the same for all.
     */
    String of(Conclusion conclusion) {
        return conclusion.kind() == Kind.ACTIONS_LATE || conclusion.kind() == Kind.ACTIONS_UNMEASURABLE
                ? actions(conclusion.subjects())
                : numbers(conclusion);
    }

    /** Nobody knows what {@code A02} is. */
    private String actions(List<String> ids) {
        return draft.findings().actions().stream()
                .map(ActionFinding::action)
                .filter(action -> ids.contains(action.id()))
                .map(action -> draft.say("actions.span", action.id(), action.title()))
                .collect(Collectors.joining(draft.say("evidence.separator")));
    }

    private String numbers(Conclusion conclusion) {
        MeasureName names = new MeasureName(draft);
        List<Measure> told = told(conclusion);
        boolean several =
                told.stream().map(measure -> measure.key().id()).distinct().count() > 1;
        List<String> bases = told.stream()
                .map(measure -> shown.base(Optional.of(measure)))
                .distinct()
                .toList();
        List<String> parts = new ArrayList<>();
        for (Measure measure : told) {
            String name = several ? names.of(measure.key()) : names.brief(measure.key());
            parts.add(evidence(name, measure, bases.size() > 1 ? shown.base(Optional.of(measure)) : ""));
        }
        if (bases.size() == 1 && !bases.get(0).isEmpty()) {
            parts.add(bases.get(0));
        }
        return String.join(draft.say("evidence.separator"), parts);
    }

    private List<Measure> told(Conclusion conclusion) {
        List<Measure> estimates = conclusion.rest().stream()
                .filter(key -> !key.statistic().equals("target"))
                .flatMap(key -> draft.find(key).stream())
                .filter(measure ->
                        measure.unit() != Unit.COUNT && measure.result().computable())
                .toList();
        List<Measure> uncertain = estimates.stream()
                .filter(measure -> !shown.interval(Optional.of(measure)).isEmpty())
                .toList();
        return uncertain.isEmpty() ? estimates.subList(0, Math.min(1, estimates.size())) : uncertain;
    }

    private String evidence(String name, Measure measure, String base) {
        String interval = shown.interval(Optional.of(measure));
        return draft.say(
                "evidence.item",
                name,
                shown.text(measure),
                interval.isEmpty() ? "" : draft.say("evidence.interval", interval),
                base.isEmpty() ? "" : draft.say("evidence.base", base));
    }

    static Tone tone(Conclusion conclusion) {
        return switch (conclusion.tone()) {
            case GOOD -> Tone.GOOD;
            case BAD -> Tone.BAD;
            case NEUTRAL -> Tone.NEUTRAL;
        };
    }

    private static String subject(Conclusion conclusion) {
        return conclusion.subjects().get(0);
    }

    static String page(Conclusion conclusion) {
        return switch (conclusion.kind()) {
            case COMPOSITE_LEVEL, DIMENSION_BEST, DIMENSION_WORST, INDICATOR_BELOW_TARGET, INDICATORS_MET ->
                "scorecard";
            case COMPOSITE_CHANGE, QUESTION_ROSE, QUESTION_FELL -> "trends";
            case DRIVER_STRONGEST, DRIVER_NOT_FIRST_ISSUE -> "drivers";
            case GROUP_LOWEST, GROUPS_DIFFER_MOST ->
                "groups-" + conclusion.subjects().get(1);
            case SERVICE_LEVELS_MISSED -> "service";
            case NPS_LEVEL -> "satisfaction";
            case TOP_ISSUE, PRIORITY_UNSTEADY -> "issues";
            case ISSUE_ROSE, ISSUE_LESS_SATISFIED, ISSUE_CONCENTRATED -> IssuePages.id(subject(conclusion));
            case ISSUES_WITHOUT_ACTION -> "issues";
            case ACTION_EFFECT, ACTIONS_LATE, ACTIONS_VERIFIED, ACTIONS_UNMEASURABLE -> "actions";
            case SAMPLE_ADEQUACY -> "method";
            case DATA_QUALITY -> "quality";
        };
    }
}
