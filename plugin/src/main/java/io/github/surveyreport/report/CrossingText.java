package io.github.surveyreport.report;

import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.compare.Crossing;

/** The words of a line that was crossed: of what, from where to where. */
final class CrossingText {
    private final Draft draft;

    CrossingText(Draft draft) {
        this.draft = draft;
    }

    String of(Crossing crossing) {
        String sentence = draft.say(
                "diff.crossing." + crossing.kind().name(),
                subject(crossing),
                side(crossing, crossing.before()),
                side(crossing, crossing.after()));
        return crossing.onNoise() ? sentence + draft.say("diff.crossing.noise") : sentence;
    }

    private String subject(Crossing crossing) {
        if (crossing.kind() == Crossing.Kind.VERDICT) {
            String id = crossing.subject().substring("action.".length());
            return new Labels(draft.study()).named("action", id).orElse(id);
        }
        String statistic = crossing.subject().startsWith("indicator.")
                ? "value"
                : crossing.kind() == Crossing.Kind.TARGET ? "score" : "share";
        String name = new MeasureName(draft).of(MeasureKey.of(crossing.subject(), statistic, crossing.wave()));
        int end = name.indexOf(draft.say("name.separator"));
        String subject = end < 0 ? name : name.substring(0, end);
        return crossing.wave().equals(draft.lastWave().id())
                ? subject
                : draft.say("diff.crossing.wave", subject, new Labels(draft.study()).wave(crossing.wave()));
    }

    private String side(Crossing crossing, String side) {
        return switch (crossing.kind()) {
            case TARGET -> draft.say("diff.target." + side);
            case PRIORITY, WAVE_PRIORITY -> "P" + side;
            case VERDICT -> draft.say("verdict." + side);
        };
    }
}
