package io.github.surveyreport.report;

import io.github.surveyreport.analysis.EvidencePlan;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Cause;
import io.github.surveyreport.config.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the data say for a cause or a bone, in the words of the report. */
final class CauseEvidence {
    private final Draft draft;

    CauseEvidence(Draft draft) {
        this.draft = draft;
    }

    Optional<Measure> of(Cause cause, String statistic) {
        return cause.terms().isEmpty() ? Optional.empty() : draft.last("cause." + cause.id(), statistic);
    }

    Optional<Measure> ofBone(String issue, String bone, String statistic) {
        return draft.last(EvidencePlan.bone(issue, bone), statistic);
    }

    /** 12 条意见，11 位客户; empty without a measure. */
    String mentions(Optional<Measure> comments, Optional<Measure> customers) {
        List<String> parts = new ArrayList<>();
        if (comments.or(() -> customers).isEmpty()) {
            return "";
        }
        if (computable(comments)) {
            parts.add(draft.say("causes.comments", draft.shown().value(comments)));
        }
        if (computable(customers)) {
            parts.add(draft.say(
                    "causes." + IssueTable.people(draft), draft.shown().value(customers)));
        }
        return parts.isEmpty() ? draft.say("causes.withheld") : draft.words().join(parts);
    }

    private static boolean computable(Optional<Measure> measure) {
        return measure.filter(m -> m.result().computable()).isPresent();
    }

    /** 响应速度 12.3%, for each of its questions that has a number. */
    List<String> low(Cause cause) {
        List<String> low = new ArrayList<>();
        for (String id : cause.questions()) {
            Question question = draft.study().question(id);
            String statistic = question.type() == Question.Type.NPS ? "detractors" : "bottom2";
            Optional<Measure> share = draft.last(Labels.name(question), statistic);
            if (share.isPresent()) {
                low.add(draft.say("causes.low", question.label(), draft.shown().value(share)));
            }
        }
        return low;
    }

    /** What stands below a cause in the picture, line by line. */
    String note(Cause cause) {
        List<String> parts = new ArrayList<>();
        if (!cause.direct()) {
            parts.add(draft.say("causes.indirect"));
        }
        parts.addAll(responsible(cause.stage(), cause.department()));
        List<String> lines = new ArrayList<>(List.of(String.join(draft.say("causes.separator"), parts)));
        lines.add(mentions(of(cause, "comments"), of(cause, "customers")));
        lines.addAll(low(cause));
        lines.removeIf(String::isEmpty);
        return String.join("\n", lines);
    }

    static List<String> responsible(Optional<String> stage, Optional<String> department) {
        List<String> parts = new ArrayList<>();
        stage.ifPresent(parts::add);
        department.ifPresent(parts::add);
        return parts;
    }
}
