package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.Study;
import io.github.surveyreport.survey.FileCount;
import io.github.surveyreport.survey.KnownMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FileAnswersTest {
    @Test
    void fewAnswersOfAFileAndTheNextFewestAreWithheld() {
        assertEquals(List.of("-", "-", "20"), told(3, 8, 20));
    }

    @Test
    void enoughInEveryFileAreTold() {
        assertEquals(List.of("5", "0", "20"), told(5, 0, 20));
    }

    @Test
    void onlyFileTellsTheTotal() {
        assertEquals(List.of("3"), told(3));
    }

    /** Answers to the one question, file by file; {@code -} where they are withheld. */
    private static List<String> told(long... answered) {
        StudyDraft draft = new StudyDraft().waves("w1").rating("q");
        draft.minimumCell = 5;
        Study study = draft.study();
        List<FileCount> files = new ArrayList<>();
        List<FileAnswers> answers = new ArrayList<>();
        for (int file = 0; file < answered.length; file++) {
            files.add(new FileCount(file + ".csv", "w1", "", "UTF-8", 30, 30, 0, 0));
            answers.add(new FileAnswers(file + ".csv", List.of(OptionalLong.of(answered[file]))));
        }
        Scope scope = new Scope(study, Tallies.empty(study), files, new KnownMetrics().values());
        return FileAnswers.told(scope, answers).stream()
                .map(file -> file.answered().get(0))
                .map(told -> told.isPresent() ? String.valueOf(told.getAsLong()) : "-")
                .toList();
    }
}
