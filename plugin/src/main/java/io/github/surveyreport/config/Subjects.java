package io.github.surveyreport.config;

import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A statistic of a question, as indicators and targets name it. */
final class Subjects {
    private Subjects() {}

    /**
     * Reports a question without a statistic, and a statistic that the question cannot give.
     *
     * @return whether question and statistic are known and fit
     */
    static boolean checkStatistic(
            Section section,
            Key<Located<String>> questionKey,
            Key<Of> statisticKey,
            Questionnaire questionnaire,
            Problems problems) {
        Optional<Form> form = section.find(questionKey).flatMap(question -> questionnaire.form(question.value()));
        if (section.has(questionKey) && !section.has(statisticKey)) {
            problems.add(section.problemAt("missing-key", section.at(), statisticKey));
        }
        Optional<Of> statistic = section.find(statisticKey);
        if (form.isEmpty() || statistic.isEmpty()) {
            return false;
        }
        boolean fits = form.get().gives(statistic.get());
        if (!fits) {
            String fitting = fitting(form.get());
            problems.add(section.problem(
                    fitting.isEmpty() ? "no-statistic" : "statistic-unfit",
                    statisticKey,
                    Schemas.kebab(statistic.get()),
                    section.find(questionKey).orElseThrow().value(),
                    Schemas.kebab(form.get()),
                    fitting));
        }
        return fits;
    }

    private static String fitting(Form form) {
        List<String> fitting =
                Stream.of(Of.values()).filter(form::gives).map(Schemas::kebab).toList();
        return String.join(", ", fitting);
    }

    static String unit(Of statistic, Language language) {
        return switch (statistic) {
            case TOP2, BOTTOM2, NET -> "%";
            case MEAN -> language == Language.ZH_CN ? "分" : "points";
            case NPS -> "";
        };
    }

    static int decimals(Of statistic) {
        return statistic == Of.MEAN ? 2 : 1;
    }
}
