package io.github.surveyreport.report;

import io.github.surveyreport.compare.History.Name;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.config.Study;
import java.util.ArrayList;
import java.util.List;

/** Which numbers the history follows: those a director asks for first. */
public final class HistoryNames {
    private static final int MOST_INDICATORS = 8;

    private HistoryNames() {}

    /** Composite and indicators, or the mean of overall satisfaction where there is no scorecard; NPS, urgent issues, n. */
    public static List<Name> of(Study study) {
        List<Name> names = new ArrayList<>();
        List<Indicator> indicators = ScorecardPage.indicators(study.scorecard());
        if (!indicators.isEmpty()) {
            names.add(new Name("composite", "score"));
        } else {
            new Labels(study)
                    .headline()
                    .map(Labels::name)
                    .ifPresent(id -> names.addAll(List.of(new Name(id, "mean"), new Name(id, "top2"))));
        }
        study.questions().stream()
                .filter(question -> question.type() == Question.Type.NPS)
                .map(question -> new Name(Labels.name(question), "nps"))
                .forEach(names::add);
        indicators.stream()
                .limit(MOST_INDICATORS)
                .map(indicator -> new Name("indicator." + indicator.id(), "value"))
                .forEach(names::add);
        if (!study.issues().isEmpty()) {
            names.add(new Name("issues", "p1"));
        }
        names.add(new Name("sample", "valid"));
        return names;
    }
}
