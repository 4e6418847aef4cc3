package io.github.surveyreport.analysis;

import io.github.surveyreport.survey.Exclusion;
import io.github.surveyreport.survey.FileCount;
import io.github.surveyreport.survey.Rejection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What all files hold, counted.
 *
 * @param files what became of the rows, sorted by file
 * @param answers how many answers there are in each response file; not yet what may be told
 * @param exclusions every row set aside, sorted by file and line
 * @param rejections every unreadable row, likewise
 */
public record Counted(
        Tallies tallies,
        List<FileCount> files,
        List<FileAnswers> answers,
        List<Exclusion> exclusions,
        List<Rejection> rejections) {
    public Counted {
        files = files.stream().sorted(Comparator.comparing(FileCount::file)).toList();
        answers =
                answers.stream().sorted(Comparator.comparing(FileAnswers::file)).toList();
        exclusions = exclusions.stream()
                .sorted(Comparator.comparing(Exclusion::file).thenComparingInt(Exclusion::line))
                .toList();
        rejections = rejections.stream()
                .sorted(Comparator.comparing(Rejection::file).thenComparingInt(Rejection::line))
                .toList();
    }

    /** The same with service records counted too. */
    public Counted withService(ServiceTally service) {
        tallies.addService(service);
        return this;
    }

    /** The same with files of another kind beside them, the feedback register, service metrics and records (their wave is empty). */
    public Counted withFiles(List<FileCount> more) {
        List<FileCount> all = Stream.concat(files.stream(), more.stream()).toList();
        return new Counted(tallies, all, answers, exclusions, rejections);
    }
}
