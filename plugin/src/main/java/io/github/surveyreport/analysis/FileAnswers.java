package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.survey.FileCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * How many of the counted responses of one file answer each question.
 *
 * @param answered in the order of the questionnaire; empty where it is withheld
 */
public record FileAnswers(String file, List<OptionalLong> answered) {
    public FileAnswers {
        answered = List.copyOf(answered);
    }

    static FileAnswers of(FileCount file, int questions, WaveTally tally) {
        return new FileAnswers(
                file.file(),
                IntStream.range(0, questions)
                        .mapToObj(question ->
                                OptionalLong.of(tally.question(question).answered(Slots.ALL)))
                        .toList());
    }

    /** Nothing where a file has few answers, or where these would follow from the total of its wave and the other files. */
    static List<FileAnswers> told(Scope scope, List<FileAnswers> all) {
        Study study = scope.study();
        Disclosure disclosure = new Disclosure(scope);
        List<FileAnswers> told = new ArrayList<>();
        for (Wave wave : study.waves()) {
            List<String> names = scope.files().stream()
                    .filter(file -> file.wave().equals(wave.id()))
                    .map(FileCount::file)
                    .toList();
            List<FileAnswers> files =
                    all.stream().filter(file -> names.contains(file.file())).toList();
            told.addAll(told(study.questions(), files, disclosure));
        }
        return told.stream().sorted(Comparator.comparing(FileAnswers::file)).toList();
    }

    private static List<FileAnswers> told(List<Question> questions, List<FileAnswers> files, Disclosure disclosure) {
        OptionalLong[][] answered = new OptionalLong[files.size()][questions.size()];
        for (int question = 0; question < questions.size(); question++) {
            int column = question;
            long[] counts = files.stream()
                    .mapToLong(file -> file.answered().get(column).orElse(0))
                    .toArray();
            // One file is everybody, whose n is told.
            boolean[] hidden = counts.length > 1 ? disclosure.hiddenPeriods(counts, 0) : new boolean[counts.length];
            for (int file = 0; file < counts.length; file++) {
                answered[file][question] = hidden[file] ? OptionalLong.empty() : OptionalLong.of(counts[file]);
            }
        }
        return IntStream.range(0, answered.length)
                .mapToObj(file -> new FileAnswers(files.get(file).file(), Arrays.asList(answered[file])))
                .toList();
    }
}
