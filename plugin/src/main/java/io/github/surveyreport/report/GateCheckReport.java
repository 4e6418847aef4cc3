package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.gate.GateReport;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a check found, before it is written for one reader or another.
 *
 * @param judged empty when something was wrong before a gate could be judged
 * @param problems of configuration and data
 * @param folder path of the project from the root of its repository, with {@code /}; empty at the root
 * @param config name of the main configuration file: where what belongs to no file is told
 */
public record GateCheckReport(
        Optional<Judged> judged,
        List<Problem> problems,
        Language language,
        String toolVersion,
        String folder,
        String config) {
    public GateCheckReport {
        problems = List.copyOf(problems);
    }

    /** Findings with what gates say of them, and what they were compared with. */
    public record Judged(Findings findings, GateReport report, DiffReport.Sides sides) {}

    /** What must be cared for first; within that gates before other problems, then by place. */
    List<GateNotice> notices() {
        Stream<GateNotice> gates =
                judged.stream().flatMap(known -> GateNotice.all(known.findings(), known.report()).stream());
        Stream<GateNotice> others = problems.stream().map(GateNotice::of);
        return Stream.concat(gates, others)
                .sorted(Comparator.comparing(
                                (GateNotice notice) -> notice.problem().severity())
                        .thenComparing(notice -> notice.result().isEmpty())
                        .thenComparing(GateNotice::problem)
                        .thenComparing(notice -> notice.result()
                                .map(result -> result.key().toString())
                                .orElse("")))
                .distinct()
                .toList();
    }

    /** Path of the file that a notice is about, from the root of the repository. */
    String path(GateNotice notice) {
        String file = notice.problem().location().file();
        String known = file.isEmpty() ? config : file;
        return folder.isEmpty() ? known : folder + "/" + known;
    }

    /** {@code passed}, {@code failed}, or {@code not-checked}. */
    String outcome() {
        if (judged.isEmpty()) {
            return "not-checked";
        }
        return notices().stream().anyMatch(notice -> notice.problem().severity() == Severity.ERROR)
                ? "failed"
                : "passed";
    }
}
