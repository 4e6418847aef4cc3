package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.survey.FileCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Questions of the last wave many of whose cells are no possible answer: what vanishes there may well be the extremes. */
final class UnreadableAnswers {
    /** Share of a question's cells from which the first page says so. */
    private static final double MANY = 0.05;

    private UnreadableAnswers() {}

    static Optional<Block> callout(Draft draft) {
        List<String> told = new ArrayList<>();
        for (Question question : draft.study().questions()) {
            long unreadable = unreadable(draft, question);
            double share = unreadable / Math.max(1.0, unreadable + answers(draft, question));
            if (share > MANY) {
                told.add(draft.say(
                        "index.unreadable.question",
                        question.label(),
                        draft.figures().count(unreadable),
                        draft.figures().share(share)));
            }
        }
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Callout(
                        draft.say("index.unreadable.title"),
                        draft.say("index.unreadable", draft.words().join(told)),
                        Tone.WARNING));
    }

    private static long unreadable(Draft draft, Question question) {
        Set<String> files = draft.findings().files().stream()
                .filter(file -> file.wave().equals(draft.lastWave().id()))
                .map(FileCount::file)
                .collect(Collectors.toSet());
        return draft.problems().sorted().stream()
                .filter(problem -> problem.code().equals("survey.out-of-range"))
                .filter(problem -> files.contains(problem.location().file()))
                .map(Problem::arguments)
                .filter(arguments -> arguments.get(0).equals("questions." + question.id()))
                .mapToLong(arguments -> Long.parseLong(arguments.get(1)))
                .sum();
    }

    private static long answers(Draft draft, Question question) {
        return draft.findings().measures().of("question." + question.id()).stream()
                .filter(measure -> measure.key().wave().equals(draft.lastWave().id())
                        && measure.key().group().isEmpty())
                .map(Measure::result)
                .mapToLong(result -> result.n())
                .max()
                .orElse(0);
    }
}
