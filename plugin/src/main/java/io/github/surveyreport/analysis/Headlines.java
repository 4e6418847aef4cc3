package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Study;
import java.util.Set;
import java.util.TreeSet;

/** The questions whose numbers are also shown without cleaning. */
final class Headlines {
    private Headlines() {}

    /** Ids of the scale questions behind the scorecard, of all recommendation questions, and of overall satisfaction. */
    static Set<String> of(Study study) {
        Set<String> ids = new TreeSet<>();
        for (Scorecard.Part part : study.scorecard().dimensions()) {
            for (Scorecard.Indicator indicator : part.indicators()) {
                if (indicator.source() instanceof Scorecard.FromQuestion from) {
                    ids.add(from.question());
                }
            }
        }
        for (Question question : study.questions()) {
            if (question.type() == Question.Type.NPS) {
                ids.add(question.id());
            }
        }
        study.priority().satisfaction().ifPresent(ids::add);
        return ids;
    }
}
