package io.github.surveyreport.config;

import io.github.surveyreport.config.Question.Level;
import io.github.surveyreport.config.Shapes.Pair;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The possible answers of a question and the cell texts that mean them. */
final class Levels {
    static final String YES = "yes";
    static final String NO = "no";

    private static final List<String> YES_CODES =
            List.of("是", "yes", "Yes", "YES", "y", "Y", "true", "True", "TRUE", "1");
    private static final List<String> NO_CODES =
            List.of("否", "no", "No", "NO", "n", "N", "false", "False", "FALSE", "0");

    private Levels() {}

    static boolean onScale(String number, Scale scale) {
        for (int point = scale.lowest(); point <= scale.highest(); point++) {
            if (Integer.toString(point).equals(number)) {
                return true;
            }
        }
        return false;
    }

    /** Levels in scale order; empty for numbers, texts and choices found in the data. */
    static List<Level> of(Section question, Language language) {
        return switch (question.get(QuestionSection.TYPE)) {
            case RATING, NPS -> scaleLevels(question);
            case YES_NO -> yesNoLevels(question, language);
            case SINGLE, MULTIPLE, RANKING ->
                choices(question).stream()
                        .map(choice -> new Level(id(choice), label(choice), Optional.empty()))
                        .toList();
            case NUMBER, TEXT -> List.of();
        };
    }

    private static List<Level> scaleLevels(Section question) {
        Scale scale = QuestionSection.scale(question);
        boolean reverse = question.get(QuestionSection.REVERSE);
        List<Located<String>> labels = question.find(QuestionSection.LABELS).orElse(List.of());
        List<Level> levels = new ArrayList<>();
        for (int point = scale.lowest(); point <= scale.highest(); point++) {
            String id = Integer.toString(point);
            String label =
                    labels.isEmpty() ? id : labels.get(point - scale.lowest()).value();
            int score = reverse ? scale.lowest() + scale.highest() - point : point;
            levels.add(new Level(id, label, Optional.of(score)));
        }
        return levels;
    }

    private static List<Level> yesNoLevels(Section question, Language language) {
        List<String> labels = question.find(QuestionSection.LABELS)
                .map(Located::values)
                .orElse(language == Language.ZH_CN ? List.of("是", "否") : List.of("Yes", "No"));
        return List.of(new Level(YES, labels.get(0), Optional.empty()), new Level(NO, labels.get(1), Optional.empty()));
    }

    static List<Section> choices(Section question) {
        return question.find(QuestionSection.CHOICES)
                .flatMap(choices -> choices)
                .orElse(List.of());
    }

    private static String id(Section choice) {
        return choice.get(QuestionSection.CHOICE_ID).value();
    }

    private static String label(Section choice) {
        return choice.find(QuestionSection.CHOICE_LABEL).orElseGet(() -> id(choice));
    }

    /** Reports texts that would mean two levels of a question. */
    static void checkCodes(Section question, Problems problems) {
        codes(question, new Codes(question.thing(), problems));
    }

    /** Cell text → level id. */
    static Map<String, String> codes(Section question) {
        return codes(question, new Codes(question.thing(), new Problems()));
    }

    private static Map<String, String> codes(Section question, Codes codes) {
        Form form = question.get(QuestionSection.TYPE);
        if (form == Form.YES_NO) {
            addYesNoLabels(question, codes);
        }
        if (form.hasChoices()) {
            choices(question).forEach(choice -> addChoice(choice, codes));
        }
        if (form.isScale()) {
            addScale(question, codes);
        } else {
            question.find(QuestionSection.VALUES)
                    .orElse(List.of())
                    .forEach(pair -> codes.add(pair.key().value(), pair.value().value(), pair.at()));
        }
        if (form == Form.YES_NO) {
            YES_CODES.forEach(code -> codes.addUnlessTaken(code, YES));
            NO_CODES.forEach(code -> codes.addUnlessTaken(code, NO));
        }
        return codes.ids();
    }

    private static void addYesNoLabels(Section question, Codes codes) {
        List<Located<String>> labels = question.find(QuestionSection.LABELS).orElse(List.of());
        if (labels.size() == 2) {
            codes.add(labels.get(0).value(), YES, labels.get(0).at());
            codes.add(labels.get(1).value(), NO, labels.get(1).at());
        }
    }

    private static void addChoice(Section choice, Codes codes) {
        Optional<Located<String>> id = choice.find(QuestionSection.CHOICE_ID);
        if (id.isEmpty()) {
            return;
        }
        String name = id.get().value();
        Optional<List<Located<String>>> written = choice.find(QuestionSection.CHOICE_CODES);
        if (written.isPresent()) {
            written.get().forEach(code -> codes.add(code.value(), name, code.at()));
        } else {
            codes.add(name, name, id.get().at());
            codes.add(label(choice), name, choice.at(QuestionSection.CHOICE_LABEL));
        }
    }

    private static void addScale(Section question, Codes codes) {
        Scale scale = QuestionSection.scale(question);
        List<Located<String>> labels = question.find(QuestionSection.LABELS).orElse(List.of());
        for (int i = 0; i < Math.min(labels.size(), scale.points()); i++) {
            codes.add(
                    labels.get(i).value(),
                    Integer.toString(scale.lowest() + i),
                    labels.get(i).at());
        }
        for (Pair pair : question.find(QuestionSection.VALUES).orElse(List.of())) {
            Location at = pair.at();
            codes.add(pair.key().value(), pair.value().value(), at);
        }
        for (int point = scale.lowest(); point <= scale.highest(); point++) {
            codes.addUnlessTaken(Integer.toString(point), Integer.toString(point));
        }
    }
}
