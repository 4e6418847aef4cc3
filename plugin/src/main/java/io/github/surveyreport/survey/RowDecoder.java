package io.github.surveyreport.survey;

import io.github.surveyreport.config.ColumnRef;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.SurveyTool;
import io.github.surveyreport.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Decodes the rows of one file. For one thread. */
final class RowDecoder {
    /** So many answers and none of them possible: no accident of the data. */
    private static final int CERTAIN = 5;

    private final Study study;
    private final Columns columns;
    private final Set<String> missing;
    private final AnswerDecoder[] answers;
    private final LevelDecoder[] groups;
    private final CellTally[] outOfRange;
    private final boolean[] usable;
    private final CellTally[] unknownGroups;
    private final DateTally dates;
    private final CellTally durations = new CellTally();

    /** @param texts whether comments are wanted */
    RowDecoder(Study study, SurveyTool tool, Columns columns, boolean texts) {
        MissingTexts none = new MissingTexts(study.csv().missing(), tool);
        this.study = study;
        this.columns = columns;
        this.missing = LevelDecoder.missing(none.all(), List.of());
        this.answers = answers(study, none, columns, texts);
        this.groups = study.groups().stream()
                .map(group -> LevelDecoder.of(group, none.of(group)))
                .toArray(LevelDecoder[]::new);
        this.outOfRange = tallies(answers.length);
        this.usable = new boolean[answers.length];
        this.unknownGroups = tallies(groups.length);
        this.dates = new DateTally(study.csv().dateOrder());
    }

    void decode(String[] cells, int line, Row row) {
        row.outOfRange = false;
        for (int i = 0; i < answers.length; i++) {
            if (!answers[i].decode(cells, line, row)) {
                row.outOfRange = true;
                outOfRange[i].add(line);
            } else if (!usable[i]) {
                usable[i] = row.answered(answers[i].question);
            }
        }
        for (int i = 0; i < groups.length; i++) {
            int column = columns.groups()[i];
            int group = column < 0 || column >= cells.length ? Response.MISSING : groups[i].decode(cells[column]);
            if (group == LevelDecoder.UNKNOWN) {
                unknownGroups[i].add(line);
            }
            row.groups[i] = Math.max(group, Response.MISSING);
        }
        times(cells, line, row);
    }

    /** The hash of the respondent; 0 when not known. */
    long respondent(String[] cells) {
        return identity(cells, columns.respondent());
    }

    /** The hash of the customer; 0 when not known. */
    long customer(String[] cells) {
        return identity(cells, columns.customer());
    }

    /** Whom the row stands for in counts of customers: the nearest to a customer that the file tells. */
    long person(String[] cells, String path, int line) {
        if (columns.customer() >= 0) {
            return customer(cells);
        }
        long respondent = respondent(cells);
        return respondent != 0 ? respondent : Identities.hash(path + ":" + line);
    }

    /** The texts found for question number {@code i} of the study while its levels are open. */
    Set<String> discoveredLevels(int i) {
        return Stream.of(answers)
                .filter(answer -> answer.question == i)
                .findFirst()
                .map(AnswerDecoder::discovered)
                .orElse(Set.of());
    }

    Set<String> discoveredGroups(int i) {
        return groups[i].discovered();
    }

    /**
     * Warns of the cells that could not be used. A question with several answers of which none can be used is configured
     * wrongly: an error, whatever becomes of such rows.
     */
    void report(String path, Problems problems) {
        for (int i = 0; i < answers.length; i++) {
            boolean none = !usable[i] && outOfRange[i].count() >= CERTAIN;
            if (outOfRange[i].count() > 0) {
                Question question = study.questions().get(answers[i].question);
                ColumnRef column = question.columns().get(0);
                boolean excluded = study.cleaning().outOfRange();
                if (!none && answers[i].report(path, question, excluded, problems)) {
                    continue;
                }
                problems.add(outOfRange[i].answers(path, "questions." + question.id(), column, none, excluded));
            }
        }
        for (int i = 0; i < groups.length; i++) {
            String id = study.groups().get(i).id();
            unknownGroups[i].warn("survey.unknown-group", path, "groups." + id, problems);
        }
        dates.report(path, problems);
        durations.warn("survey.unreadable-duration", path, "columns.duration", problems);
    }

    private void times(String[] cells, int line, Row row) {
        String submitted = known(cells, columns.submitted());
        row.submitted = submitted.isEmpty() ? DateText.UNREADABLE : dates.seconds(submitted, line);
        String duration = known(cells, columns.duration());
        row.duration = duration.isEmpty() ? DurationText.UNREADABLE : DurationText.millis(duration);
        if (!duration.isEmpty() && row.duration == DurationText.UNREADABLE) {
            durations.add(line);
        }
    }

    private long identity(String[] cells, int column) {
        String text = known(cells, column);
        return text.isEmpty() ? 0 : Identities.hash(text);
    }

    private String known(String[] cells, int column) {
        String text = Cells.at(cells, column);
        return missing.contains(text) ? "" : text;
    }

    private static AnswerDecoder[] answers(Study study, MissingTexts missing, Columns columns, boolean texts) {
        List<AnswerDecoder> decoders = new ArrayList<>();
        for (int i = 0; i < study.questions().size(); i++) {
            Question question = study.questions().get(i);
            boolean asked = columns.questions().get(i).length > 0;
            if (asked && (texts || question.type() != Question.Type.TEXT)) {
                decoders.add(AnswerDecoder.of(i, question, columns.questions().get(i), missing.of(question)));
            }
        }
        return decoders.toArray(AnswerDecoder[]::new);
    }

    private static CellTally[] tallies(int count) {
        return Stream.generate(CellTally::new).limit(count).toArray(CellTally[]::new);
    }
}
