package io.github.surveyreport.survey;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import java.util.Arrays;
import java.util.List;

/**
 * Where the study's columns stand in one file, as 0-based positions; {@link ColumnFinder#NONE} for none.
 *
 * @param questions per question its columns; empty where the wave did not ask it
 */
record Columns(int respondent, int customer, int submitted, int duration, List<int[]> questions, int[] groups) {

    static Columns find(Study study, Wave wave, ColumnFinder finder) {
        return new Columns(
                finder.find(study.columns().respondent(), "columns.respondent"),
                finder.find(study.columns().customer(), ColumnFinder.CUSTOMER),
                finder.find(study.columns().submitted(), "columns.submitted"),
                finder.find(study.columns().duration(), "columns.duration"),
                study.questions().stream()
                        .map(question -> asked(question, wave) ? positions(question, finder) : new int[0])
                        .toList(),
                study.groups().stream()
                        .mapToInt(group -> finder.find(group.column(), "groups." + group.id()))
                        .toArray());
    }

    /** Whether a question or a grouping is read from that column. */
    boolean answers(int column) {
        return Arrays.stream(groups).anyMatch(position -> position == column)
                || questions.stream().flatMapToInt(Arrays::stream).anyMatch(position -> position == column);
    }

    static Columns through(Codec codec, Columns known) {
        return new Columns(
                (int) codec.number(known, Columns::respondent),
                (int) codec.number(known, Columns::customer),
                (int) codec.number(known, Columns::submitted),
                (int) codec.number(known, Columns::duration),
                codec.list(known == null ? List.of() : known.questions(), positions -> positions(codec, positions)),
                positions(codec, known == null ? null : known.groups()));
    }

    private static int[] positions(Codec codec, int[] known) {
        List<Integer> list =
                known == null ? List.of() : Arrays.stream(known).boxed().toList();
        return codec.integers(list).stream().mapToInt(Integer::intValue).toArray();
    }

    static boolean asked(Question question, Wave wave) {
        return question.waves().isEmpty() || question.waves().contains(wave.id());
    }

    private static int[] positions(Question question, ColumnFinder finder) {
        return question.columns().stream()
                .mapToInt(column -> finder.find(column, "questions." + question.id()))
                .toArray();
    }
}
