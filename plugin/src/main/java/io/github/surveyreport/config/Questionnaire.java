package io.github.surveyreport.config;

import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The questions by id, for checks of what refers to them. Unknown ids are reported elsewhere. */
final class Questionnaire {
    private final Map<String, Section> byId = new LinkedHashMap<>();

    Questionnaire(List<Section> questions) {
        for (Section question : questions) {
            question.find(QuestionSection.ID).ifPresent(id -> byId.putIfAbsent(id.value(), question));
        }
    }

    Optional<Form> form(String id) {
        return Optional.ofNullable(byId.get(id)).flatMap(question -> question.find(QuestionSection.TYPE));
    }

    Optional<Scale> scale(String id) {
        return form(id).filter(Form::isScale).map(form -> QuestionSection.scale(byId.get(id)));
    }

    /** Whether the question was put in a wave; true for a question that is not known. */
    boolean askedIn(String id, String wave) {
        Section question = byId.get(id);
        List<Located<String>> waves = question == null ? List.of() : question.get(QuestionSection.WAVES);
        return waves.isEmpty() || Located.values(waves).contains(wave);
    }

    /** Reports a use of a question whose form does not fit; false when it does not, or is not known. */
    boolean fits(Located<String> use, String thing, Predicate<Form> allowed, String code, Problems problems) {
        Optional<Form> form = form(use.value());
        boolean fits = form.filter(allowed).isPresent();
        if (form.isPresent() && !fits) {
            problems.add(Problem.error("config." + code, use.at(), use.value(), thing, Schemas.kebab(form.get())));
        }
        return fits;
    }

    /** Reports questions that a list names more than once. */
    static void checkOnce(List<Located<String>> uses, String thing, Problems problems) {
        Set<String> seen = new TreeSet<>();
        uses.stream()
                .filter(use -> !seen.add(use.value()))
                .forEach(use -> problems.add(Problem.error("config.listed-twice", use.at(), use.value(), thing)));
    }

    /** The values a statistic of a question can take, shares in per cent; empty for numbers without bounds. */
    Optional<Range> range(String id, Of statistic) {
        return switch (statistic) {
            case MEAN -> scale(id).map(scale -> new Range(scale.lowest(), scale.highest()));
            case TOP2, BOTTOM2 -> Optional.of(Range.PER_CENT);
            case NET, NPS -> Optional.of(new Range(-100, 100));
        };
    }

    /** Inclusive bounds. */
    record Range(double lowest, double highest) {
        static final Range PER_CENT = new Range(0, 100);

        boolean holds(double value) {
            return value >= lowest && value <= highest;
        }

        @Override
        public String toString() {
            return Numbers.text(lowest) + ".." + Numbers.text(highest);
        }
    }
}
