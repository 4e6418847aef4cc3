package io.github.surveyreport.run;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.survey.FileCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The numbers of the last snapshot, which are those of the next where nothing has changed that they rest on: another
 * narrative is read again, and nothing is computed. For one thread.
 */
final class KeptNumbers {
    private Optional<Kept> last = Optional.empty();

    /**
     * @param basis all that the numbers rest on
     * @param noticed problems found on the way
     */
    private record Kept(Basis basis, Numbers numbers, List<Problem> noticed) {}

    /**
     * @param study without the author's texts
     * @param files path and Git id of every file of data
     */
    private record Basis(Study study, List<String> files, LocalDate date, String version) {
        static Basis of(Input input, Snapshot snapshot, RunRequest request) {
            List<String> files = new ArrayList<>();
            input.inventory()
                    .files()
                    .forEach(file ->
                            files.add(file.file().path() + " " + file.file().blobId()));
            for (FileCount other : input.otherFiles()) {
                files.add(other.file() + " " + other.blobId());
            }
            return new Basis(
                    input.study().withNarratives(List.of()),
                    files,
                    ReportDates.of(input.study(), snapshot.origin()),
                    request.toolVersion());
        }
    }

    /** @throws SurveyReportException with everything found, when something is wrong with the input */
    Numbers of(Snapshot snapshot, RunRequest request, Problems problems, Phases phases) {
        Input input = Input.read(snapshot, request, problems, phases);
        problems.throwIfErrors();
        Basis basis = Basis.of(input, snapshot, request);
        Optional<Kept> same = last.filter(kept -> kept.basis().equals(basis));
        if (same.isPresent()) {
            problems.addAll(same.get().noticed());
            Findings findings = same.get()
                    .numbers()
                    .findings()
                    .of(input.study(), snapshot.origin(), input.configuration().hash());
            return new Numbers(input, same.get().numbers().counted(), findings);
        }
        Problems noticed = new Problems();
        try {
            Numbers numbers = Numbers.of(input, snapshot, request, noticed, phases);
            last = Optional.of(new Kept(basis, numbers, noticed.sorted()));
            return numbers;
        } finally {
            problems.addAll(noticed.sorted());
        }
    }
}
