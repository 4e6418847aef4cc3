package io.github.surveyreport.survey;

import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fills the levels of open questions and the values of open groupings with what the data holds. */
final class OpenLevels {
    private static final Comparator<String> BY_CODE_POINT = (a, b) -> {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return java.util.Arrays.compare(left, right);
    };

    private final Collection<FirstPass> passes;
    private final Problems problems;

    private OpenLevels(Collection<FirstPass> passes, Problems problems) {
        this.passes = passes;
        this.problems = problems;
    }

    static Study fill(Study study, Collection<FirstPass> passes, Problems problems) {
        OpenLevels open = new OpenLevels(passes, problems);
        return study.with(open.questions(study), open.groups(study));
    }

    private List<Question> questions(Study study) {
        List<Question> filled = new ArrayList<>();
        for (Question question : study.questions()) {
            int i = filled.size();
            filled.add(
                    question.openLevels()
                            ? fill(
                                    question,
                                    found(
                                            "questions." + question.id(),
                                            pass -> pass.levels().get(i),
                                            question.type() == Question.Type.RANKING
                                                    ? Question.MOST_RANKED
                                                    : LevelDecoder.MOST_LEVELS))
                            : question);
        }
        return filled;
    }

    private List<Grouping> groups(Study study) {
        List<Grouping> filled = new ArrayList<>();
        for (Grouping group : study.groups()) {
            int i = filled.size();
            filled.add(
                    group.open()
                            ? fill(
                                    group,
                                    found(
                                            "groups." + group.id(),
                                            pass -> pass.groups().get(i),
                                            LevelDecoder.MOST_LEVELS))
                            : group);
        }
        return filled;
    }

    private Set<String> found(String user, Function<FirstPass, Set<String>> of, int most) {
        Set<String> texts = new TreeSet<>(BY_CODE_POINT);
        passes.forEach(pass -> texts.addAll(of.apply(pass)));
        if (texts.size() > most) {
            Location place = passes.stream()
                    .filter(pass -> !of.apply(pass).isEmpty())
                    .findFirst()
                    .map(pass -> Location.ofLine(pass.data().file().path(), 1))
                    .orElseThrow();
            problems.add(Problem.error("survey.too-many-values", place, user, most));
        }
        return texts;
    }

    private static Question fill(Question question, Set<String> texts) {
        Map<String, String> codes = texts.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
        List<Question.Level> levels = texts.stream()
                .map(text -> new Question.Level(text, text, Optional.empty()))
                .toList();
        return question.withLevels(levels, codes);
    }

    private static Grouping fill(Grouping group, Set<String> texts) {
        List<Grouping.Value> values = texts.stream()
                .map(text -> new Grouping.Value(text, text, List.of(text)))
                .toList();
        return group.withValues(values);
    }
}
