package io.github.surveyreport.config;

import io.github.surveyreport.problem.Language;
import java.util.List;
import java.util.Optional;

/** Makes the questions once they are known to be right. */
final class QuestionBuilder {
    private QuestionBuilder() {}

    static Question build(Section section, Language language) {
        String id = section.get(QuestionSection.ID).value();
        Form form = section.get(QuestionSection.TYPE);
        String text = section.get(QuestionSection.TEXT);
        boolean open = form.hasChoices() && section.get(QuestionSection.CHOICES).isEmpty();
        return new Question(
                id,
                text,
                section.find(QuestionSection.LABEL).orElse(text),
                form.type(),
                columns(section, id),
                section.find(QuestionSection.DIMENSION).map(Located::value),
                Levels.of(section, language),
                open,
                Levels.codes(section),
                Located.values(section.get(QuestionSection.MISSING)),
                section.get(QuestionSection.REVERSE),
                section.find(QuestionSection.SEPARATOR),
                section.find(QuestionSection.COLUMNS_BY)
                        .filter(by -> by == QuestionSection.ColumnsBy.RANK)
                        .isPresent(),
                Located.values(section.get(QuestionSection.WAVES)));
    }

    private static List<ColumnRef> columns(Section section, String id) {
        Optional<List<ColumnRef>> many = section.find(QuestionSection.COLUMNS);
        return many.orElseGet(() -> List.of(
                section.find(QuestionSection.COLUMN).orElse(ColumnRef.named(id).at(section.at()))));
    }
}
