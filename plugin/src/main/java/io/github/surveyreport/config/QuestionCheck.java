package io.github.surveyreport.config;

import io.github.surveyreport.config.QuestionSection.ColumnsBy;
import io.github.surveyreport.config.Shapes.Pair;
import io.github.surveyreport.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a question's keys must say together. */
final class QuestionCheck {
    private static final Map<Key<?>, Set<Form>> ONLY_FOR = onlyFor();

    private final Section question;
    private final Form form;
    private final Problems problems;

    private QuestionCheck(Section question, Form form, Problems problems) {
        this.question = question;
        this.form = form;
        this.problems = problems;
    }

    static void check(Section question, Problems problems) {
        question.find(QuestionSection.TYPE).ifPresent(form -> new QuestionCheck(question, form, problems).all());
    }

    private static Map<Key<?>, Set<Form>> onlyFor() {
        Map<Key<?>, Set<Form>> rules = new LinkedHashMap<>();
        rules.put(QuestionSection.SCALE, new TreeSet<>(List.of(Form.RATING, Form.NPS)));
        rules.put(QuestionSection.LABELS, new TreeSet<>(List.of(Form.RATING, Form.YES_NO)));
        rules.put(
                QuestionSection.VALUES,
                new TreeSet<>(List.of(Form.RATING, Form.NPS, Form.SINGLE, Form.MULTIPLE, Form.RANKING, Form.YES_NO)));
        rules.put(QuestionSection.REVERSE, new TreeSet<>(List.of(Form.RATING)));
        rules.put(QuestionSection.CHOICES, new TreeSet<>(List.of(Form.SINGLE, Form.MULTIPLE, Form.RANKING)));
        rules.put(QuestionSection.COLUMNS, new TreeSet<>(List.of(Form.MULTIPLE, Form.RANKING)));
        rules.put(QuestionSection.SEPARATOR, new TreeSet<>(List.of(Form.MULTIPLE, Form.RANKING)));
        rules.put(QuestionSection.COLUMNS_BY, new TreeSet<>(List.of(Form.RANKING)));
        return rules;
    }

    private void all() {
        ONLY_FOR.forEach((key, forms) -> {
            if (question.has(key) && !forms.contains(form)) {
                problems.add(question.problemAt("not-for-type", question.keyAt(key), key, Schemas.kebab(form)));
            }
        });
        if (form.isScale()) {
            checkScale();
        }
        if (form == Form.YES_NO) {
            checkYesNo();
        }
        if (form.hasChoices()) {
            checkChoices();
        }
        if (form == Form.MULTIPLE || form == Form.RANKING) {
            checkColumns();
        }
        if (form == Form.RANKING) {
            checkRanking();
        }
        Levels.checkCodes(question, problems);
    }

    private void checkScale() {
        Scale scale = QuestionSection.scale(question);
        Optional<Scale> written = question.find(QuestionSection.SCALE);
        if (form == Form.NPS
                && written.filter(other -> !other.equals(Scale.NPS)).isPresent()) {
            problems.add(question.problem("nps-scale", QuestionSection.SCALE, written.get()));
        }
        if (form == Form.RATING) {
            checkLabelCount(scale.points());
        }
        for (Pair pair : question.find(QuestionSection.VALUES).orElse(List.of())) {
            if (!Levels.onScale(pair.value().value(), scale)) {
                problems.add(question.problemAt(
                        "value-off-scale",
                        pair.value().at(),
                        QuestionSection.VALUES,
                        pair.value().value(),
                        scale));
            }
        }
    }

    private void checkYesNo() {
        checkLabelCount(2);
        checkTargets(List.of(Levels.YES, Levels.NO));
    }

    private void checkLabelCount(int points) {
        Optional<List<Located<String>>> labels = question.find(QuestionSection.LABELS);
        if (labels.isPresent() && labels.get().size() != points) {
            problems.add(question.problem(
                    "label-count", QuestionSection.LABELS, labels.get().size(), points));
        }
    }

    private void checkChoices() {
        if (!question.has(QuestionSection.CHOICES)) {
            problems.add(question.problemAt("missing-choices", question.at(), QuestionSection.CHOICES));
            return;
        }
        Optional<List<Section>> choices = question.find(QuestionSection.CHOICES).flatMap(given -> given);
        if (choices.isPresent()) {
            List<Located<String>> ids = ids(choices.get());
            Duplicates.check("choice", ids, problems);
            checkTargets(Located.values(ids));
        } else if (question.has(QuestionSection.VALUES)) {
            problems.add(question.problemAt(
                    "values-with-auto", question.keyAt(QuestionSection.VALUES), QuestionSection.VALUES));
        }
    }

    private static List<Located<String>> ids(List<Section> choices) {
        return choices.stream()
                .flatMap(choice -> choice.find(QuestionSection.CHOICE_ID).stream())
                .toList();
    }

    private void checkTargets(List<String> ids) {
        for (Pair pair : question.find(QuestionSection.VALUES).orElse(List.of())) {
            if (!ids.contains(pair.value().value())) {
                problems.add(Names.unknown("choice", pair.value(), question.thing(), ids));
            }
        }
    }

    private void checkColumns() {
        boolean many = question.has(QuestionSection.COLUMNS);
        boolean one = question.has(QuestionSection.SEPARATOR);
        if (many == one || (many && question.has(QuestionSection.COLUMN))) {
            problems.add(question.problemAt("multiple-columns", question.at(), QuestionSection.COLUMNS));
            return;
        }
        Optional<List<Section>> listed = question.find(QuestionSection.CHOICES).flatMap(choices -> choices);
        int columns = question.find(QuestionSection.COLUMNS).map(List::size).orElse(0);
        if (!byRank() && columns > 0 && listed.isPresent() && listed.get().size() != columns) {
            problems.add(question.problem(
                    "columns-per-choice",
                    QuestionSection.COLUMNS,
                    columns,
                    listed.get().size()));
        }
    }

    private boolean byRank() {
        return question.find(QuestionSection.COLUMNS_BY)
                .filter(by -> by == ColumnsBy.RANK)
                .isPresent();
    }

    /** Ranks in columns are of choices that are written down; every pair of choice and rank is counted, so these are few. */
    private void checkRanking() {
        Optional<List<Section>> listed = question.find(QuestionSection.CHOICES).flatMap(choices -> choices);
        boolean columns = question.has(QuestionSection.COLUMNS);
        if (columns && !byRank() && question.has(QuestionSection.CHOICES) && listed.isEmpty()) {
            problems.add(question.problemAt(
                    "ranking-choices", question.keyAt(QuestionSection.COLUMNS), QuestionSection.COLUMNS));
        }
        if (!columns && question.has(QuestionSection.COLUMNS_BY)) {
            problems.add(question.problemAt(
                    "ranking-columns", question.keyAt(QuestionSection.COLUMNS_BY), QuestionSection.COLUMNS_BY));
        }
        int choices = listed.map(List::size).orElse(0);
        if (choices > Question.MOST_RANKED || listed.isPresent() && choices < 2) {
            problems.add(question.problem("ranking-number", QuestionSection.CHOICES, choices, Question.MOST_RANKED));
        }
    }
}
