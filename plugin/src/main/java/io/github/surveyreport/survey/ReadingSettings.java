package io.github.surveyreport.survey;

import io.github.surveyreport.cache.Fingerprint;
import io.github.surveyreport.config.Cleaning;
import io.github.surveyreport.config.ColumnRef;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.KeyColumns;
import io.github.surveyreport.config.MultiItemScale;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import java.util.List;
import java.util.stream.Stream;

/**
 * The settings that decide how the rows of a wave are read: what is kept of a file is of no use when one of them changes, and
 * of use whatever else does. Labels, wordings, lines of the configuration and where a wave stands among others are none of
 * them.
 */
final class ReadingSettings {
    private ReadingSettings() {}

    /** @param study before anything was found in the data */
    static String fingerprint(Study study, Wave wave) {
        return Fingerprint.of(
                study.csv(),
                columns(study.columns()),
                wave.start(),
                wave.end(),
                study.questions().stream()
                        .map(question -> question(question, wave))
                        .toList(),
                study.groups().stream().map(ReadingSettings::grouping).toList(),
                cleaning(study.cleaning()),
                study.methods().careless(),
                study.methods().careless().on()
                        ? study.methods().scales().stream()
                                .map(MultiItemScale::questions)
                                .toList()
                        : List.of());
    }

    /** Of levels and values that were found in the data of all files. */
    static String found(Study study) {
        return Fingerprint.of(
                study.questions().stream()
                        .filter(Question::openLevels)
                        .map(question -> List.of(levels(question), question.codes()))
                        .toList(),
                study.groups().stream()
                        .filter(Grouping::open)
                        .map(ReadingSettings::grouping)
                        .toList());
    }

    private static List<Object> question(Question question, Wave wave) {
        return List.of(
                question.id(),
                question.type(),
                Columns.asked(question, wave),
                columns(question.columns().stream()),
                levels(question),
                question.openLevels(),
                question.codes(),
                question.missing(),
                question.separator(),
                question.byRank());
    }

    private static List<Object> columns(KeyColumns columns) {
        return List.of(
                columns(columns.respondent().stream()),
                columns(columns.customer().stream()),
                columns(columns.submitted().stream()),
                columns(columns.duration().stream()));
    }

    private static List<Object> columns(Stream<ColumnRef> columns) {
        return columns.map(ReadingSettings::column).toList();
    }

    /** Without the line that asks for it: a comment above it moves that. */
    private static Object column(ColumnRef column) {
        return List.of(column.header(), column.position());
    }

    private static List<Object> levels(Question question) {
        return question.levels().stream()
                .<Object>map(level -> List.of(level.id(), level.score()))
                .toList();
    }

    private static List<Object> grouping(Grouping grouping) {
        return List.of(
                grouping.id(),
                column(grouping.column()),
                grouping.open(),
                grouping.values().stream()
                        .map(value -> List.of(value.id(), value.codes()))
                        .toList());
    }

    private static List<Object> cleaning(Cleaning cleaning) {
        return List.of(
                cleaning.minimumSeconds(),
                cleaning.contradictions().stream()
                        .map(Cleaning.Contradiction::when)
                        .toList(),
                cleaning.straightLining(),
                cleaning.maximumBlankShare(),
                cleaning.duplicateId(),
                cleaning.sameCustomer(),
                cleaning.outOfPeriod(),
                cleaning.outOfRange(),
                cleaning.careless());
    }
}
